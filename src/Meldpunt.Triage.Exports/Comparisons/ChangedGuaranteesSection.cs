using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>The guarantees that differ, in words, the old next to the new.</summary>
internal static class ChangedGuaranteesSection
{
    /// <summary>True for what is described here, guarantee by guarantee.</summary>
    public static bool Tells(OtherChange change) => change.Kind == OtherChangeKind.Guarantee;

    public static Section? Write(ExportTexts texts, PolicyDifference difference)
    {
        string[] changed = [.. difference.OtherChanges.Where(Tells).Select(change => change.Key)];
        if (changed.Length == 0) return null;
        Table table = new(
            texts.Say("changed-guarantees.caption"),
            [new(texts.Say("guarantees.guarantee")), new(texts.Say("row.before")), new(texts.Say("row.after"))],
            changed.Select(id => (ValueList<Cell>)[Cell.Of(Prose.Code(id)), Guarantee(texts, difference.OldInNewWords, id), Guarantee(texts, difference.New, id)]).ToValueList());
        return new("changed-guarantees", texts.Say("changed-guarantees.heading"), [new Paragraph(texts.Say("changed-guarantees.lead")), table]);
    }

    private static Cell Guarantee(ExportTexts texts, TriagePolicy policy, string id) => policy.Guarantees.FirstOrDefault(one => one.Id == id) is { } guarantee
        ? new([new GuaranteePhrases(texts, PolicyNames.Of(texts, policy), policy).Of(guarantee), .. SourcePhrases.Write(texts, guarantee.Source)])
        : Cell.Of(Prose.Of("–"));
}
