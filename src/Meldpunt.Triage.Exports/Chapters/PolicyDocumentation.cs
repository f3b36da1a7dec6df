using System.Globalization;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The documentation of a policy, whatever form it is written in.</summary>
internal static class PolicyDocumentation
{
    // In the order of reading. A chapter that has nothing to say of a policy is left out.
    private static readonly Func<DocumentedPolicy, Section?>[] Chapters =
    [
        SourceChapter.Write,
        ItemFactsChapter.Write,
        ReportFactsChapter.Write,
        EvidenceChapter.Write,
        RulesChapter.Write,
        RouteTableChapter.Write,
        AskingChapter.Write,
        DiagramChapter.Write,
        ReportChapter.Write,
        CodesChapter.Write,
        ImpossibleChapter.Write,
        GuaranteesChapter.Write,
        FindingsChapter.Write,
        TextsChapter.Write,
    ];

    /// <summary>Writes the chapters.</summary>
    /// <exception cref="PolicyException">A word is wrong, there are gaps or conflicts, or the policy is too large.</exception>
    public static Document Write(TriagePolicy policy, CultureInfo? culture, int nodeBudget, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nodeBudget);
        ExportTexts texts = ExportTexts.For(culture, policy.Texts);
        DocumentedPolicy documented = DocumentedPolicy.Create(policy, texts, nodeBudget, cancellation);
        using IDisposable watch = documented.Items.Compiled.Budget.StopWhen(cancellation);
        return new(
            texts,
            texts.Say("policy.title", Prose.Code(policy.Id), Prose.Of(policy.Version)),
            PolicyOpening.Write(documented),
            Chapters.Select(chapter => chapter(documented)).OfType<Section>().ToValueList());
    }
}
