using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Which versions are compared, and how much differs.</summary>
internal static class DifferenceOpening
{
    public static ValueList<Block> Write(PolicyDifference difference, ExportTexts texts, PolicyNames names) =>
    [
        new Paragraph(texts.Say("difference.lead")),
        new NamedValues(
        [
            new(texts["policy.id"], Prose.Code(difference.New.Id)),
            new(texts["difference.old"], Version(difference.Old, texts)),
            new(texts["difference.new"], Version(difference.New, texts)),
        ]),
        .. Counts(difference, texts).Select(line => new Paragraph(line)),
        .. new DifferenceSummary(difference, texts, names).Write(),
    ];

    private static Prose Version(TriagePolicy policy, ExportTexts texts) =>
        texts.Say("difference.version", Prose.Of(policy.Version), Prose.Code(PolicyHash.Compute(policy)));

    private static IEnumerable<Prose> Counts(PolicyDifference difference, ExportTexts texts)
    {
        if (!difference.IsWhole) yield return Prose.Strong(texts["difference.rest"]);
        if (difference.IsEquivalent)
        {
            string key = !difference.IsWhole ? "difference.none-left" : difference.IsUnchanged ? "difference.none" : "difference.equivalent";
            yield return texts.Say(key, Count(difference.Item.Combinations), Count(difference.Report.Combinations));
        }
        else
        {
            yield return Counts("difference.items", difference.Item);
            yield return Counts("difference.reports", difference.Report);
        }

        if (!difference.Closed.IsEmpty) yield return Counts("difference.closed", difference.Closed);
        int others = difference.OtherChanges.Count(change => change.Counts);
        if (others > 0) yield return texts.Say("difference.others", Count(others));

        Prose Counts(string key, DifferenceTable space) => texts.Say(key, Count(space.Combinations), Count(space.RouteChanged), Count(space.AnyChanged));

        Prose Count(System.Numerics.BigInteger count) => Prose.Of(texts.Count(count));
    }
}
