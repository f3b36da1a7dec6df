using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Chapters;
using Meldpunt.Triage.Exports.Comparisons;
using Meldpunt.Triage.Exports.Html;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// Documentation for people as one HTML page. It holds all that it needs: it has no script, fetches nothing, and prints
/// well. The same policy gives the same page, byte for byte.
/// </summary>
public static class HtmlExport
{
    /// <summary>
    /// A policy: its facts, rules with their sources, routes in the fewest rows, diagram, guarantees with what was
    /// proved, findings, and texts in all of its languages side by side. It need not be sound: what is wrong is shown.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="culture">
    /// The language of headings and sentences: Dutch or English, and English for any other. Null for the first language
    /// of the policy's texts.
    /// </param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page, its lines ended by <c>\n</c>; to be written as UTF-8.</returns>
    /// <exception cref="PolicyException">A word is wrong, the policy has gaps or conflicts, or it is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Write(
        TriagePolicy policy, CultureInfo? culture = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return HtmlPage.Write(PolicyDocumentation.Write(policy, culture, nodeBudget, cancellation));
    }

    /// <summary>A difference of two versions: every decision that changes, with its count and the smallest report that shows it.</summary>
    /// <param name="difference">The difference; one without expected changes shows what is left, and says so.</param>
    /// <param name="culture">
    /// The language of headings and sentences: Dutch or English, and English for any other. Null for the first language
    /// of the new version's texts.
    /// </param>
    /// <param name="past">What changes for reports that came in, by the rows of this difference; null to show none.</param>
    /// <returns>The page, its lines ended by <c>\n</c>; to be written as UTF-8.</returns>
    /// <exception cref="ArgumentException">The reports were counted by the rows of another difference.</exception>
    public static string OfDifference(PolicyDifference difference, CultureInfo? culture = null, PastReportsSummary? past = null)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return HtmlPage.Write(DifferenceDocumentation.Write(difference, culture, past));
    }
}
