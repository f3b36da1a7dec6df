using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Says from which route to which other one how much goes, what is taken away before all else.</summary>
internal sealed class DifferenceSummary(PolicyDifference difference, ExportTexts texts, PolicyNames names)
{
    public IEnumerable<Block> Write()
    {
        Prose[] moves = [.. Moves()];
        if (moves.Length == 0) yield break;
        yield return new BulletList(moves.ToValueList());
        yield return new Paragraph(texts.Say("summary.shares"));
    }

    /// <summary>A sentence for each move.</summary>
    public IEnumerable<Prose> Moves() =>
        new[] { ("summary.items", difference.Item), ("summary.reports", difference.Report), ("summary.closed", difference.Closed) }
            .SelectMany(space => MovesIn(space.Item1, space.Item2)).OrderByDescending(move => move.TakesAway).Select(move => move.Sentence)
            .Concat(Referrals("summary.referrals.lost", change => change.Lost)).Concat(Referrals("summary.referrals.gained", change => change.Gained))
            .Concat(SameRoute("summary.items.rest", difference.Item)).Concat(SameRoute("summary.reports.rest", difference.Report));

    // Whom a reporter is no longer referred to goes with a route, or without.
    private IEnumerable<Prose> Referrals(string key, Func<CodeChange, ValueList<string>> of) =>
        from row in difference.Report.Rows
        from referral in of(row.Change.Referrals)
        group row.Count by referral into counts
        let count = counts.Aggregate(BigInteger.Zero, BigInteger.Add)
        where !count.IsZero
        select texts.Say(key, names.Referral(counts.Key), Listed(difference.Report, texts.Count(count)), Prose.Of(texts.Count(difference.Report.Combinations)));

    // What keeps its route changes too: a reason, a referral, a notice or a label.
    private IEnumerable<Prose> SameRoute(string key, DifferenceTable table)
    {
        BigInteger rest = table.AnyChanged - table.RouteChanged;
        if (!rest.IsZero) yield return texts.Say(key, Prose.Of(texts.Count(rest)), Prose.Of(texts.Count(table.Combinations)));
    }

    // Where a table does not list all that changes, its rows tell how much at least.
    private Prose Listed(DifferenceTable table, string figure) =>
        table.CombinationsOmitted.IsZero ? Prose.Of(figure) : texts.Say("summary.at-least", Prose.Of(figure));

    private IEnumerable<(bool TakesAway, Prose Sentence)> MovesIn(string key, DifferenceTable table)
    {
        foreach (IGrouping<(string? Old, string New, bool TakesAway), DifferenceRow> move in table.Rows.Where(row => row.Change.Route is not null)
            .GroupBy(row => (row.Change.Route!.Old, row.Change.Route.New, row.TakesAway)))
        {
            BigInteger count = move.Aggregate(BigInteger.Zero, (sum, row) => sum + row.Count);

            // What changes only while something is unanswered is no complete combination, and is told by its row.
            if (move.Key.Old is null || (count.IsZero && !move.Key.TakesAway)) continue;
            Prose sentence = texts.Say(
                key, names.Route(move.Key.Old), names.Route(move.Key.New), Listed(table, texts.Count(count)), Prose.Of(texts.Count(table.Combinations)),
                Listed(table, texts.Share(Shares.Share(count, table.Combinations))));
            yield return (move.Key.TakesAway, move.Key.TakesAway ? Prose.Concat(Prose.Alarm(texts["summary.taken-away"]), Prose.Of(" "), sentence) : sentence);
        }
    }
}
