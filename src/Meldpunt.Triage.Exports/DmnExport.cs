using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Exports.Dmn;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// A policy as a DMN 1.3 model: decision requirements graphs with decision tables, laid out, which decides as the engine
/// does.
/// </summary>
/// <remarks>
/// There are two graphs. One decides an item, by the decisions <c>route</c>, <c>reasons</c>, <c>possibleRoutes</c>,
/// <c>questions</c> and <c>inDoubt</c>; its inputs are the item's facts by their camelCase names, each one of its answers or
/// <c>"unanswered"</c>. The other decides a report, by <c>reportRoute</c>, <c>referrals</c>, <c>notices</c>,
/// <c>labels</c> (for staff; where the policy has some) and <c>reportQuestions</c>; its inputs are the report's facts, and <c>items</c>: a list that has
/// a context with the <c>route</c> and <c>inDoubt</c> of each item, and the <c>reasons</c> and facts that some rule asks for, which the host
/// fills from the first graph. A fact whose id begins with a digit has an underscore before its name.
/// </remarks>
public static class DmnExport
{
    /// <summary>How many rows a decision table may have.</summary>
    public const int MostRows = TableRows.Most;

    /// <summary>The model as the text of an XML document in UTF-8, whose lines end with a line feed. The same policy gives the same text.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">
    /// A word is wrong, the policy is unsound or too large, or it cannot be expressed in DMN: a fact's name has a meaning in
    /// FEEL or in the model, an answer is called <c>unanswered</c>, a text has a character that XML
    /// cannot hold, or a table would need more than <see cref="MostRows"/> rows. All reasons are reported at once.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Write(TriagePolicy policy, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        SoundPolicy sound = SoundPolicy.Compile(policy, nodeBudget, cancellation);
        using IDisposable watch = sound.Compiled.Budget.StopWhen(cancellation);
        FaultList faults = new();
        DmnNames.Check(faults, policy.Vocabulary);
        Graph items = ItemGraph.Build(sound, faults);
        Graph report = ReportGraph.Build(sound, faults);
        return faults.Count > 0 ? throw sound.Refused("DMN", faults) : DmnDocument.Write(sound, report, items);
    }
}
