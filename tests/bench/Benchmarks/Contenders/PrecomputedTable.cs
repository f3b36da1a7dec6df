using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>The shipped policy as two tables: facts are packed into an index, and the answer stands there, unanswered facts included.</summary>
internal sealed class PrecomputedTable
{
    private const int Facts = 4 * 4 * 3 * 3 * 3;
    private const int Sums = 1 << 6;

    private readonly TabledItem[] _items = ItemCells.Make();
    private readonly ReportVerdict[] _reports = MakeReports();

    public ReportVerdict Decide(ReadOnlySpan<PackedItem> items, in PackedFacts facts, Span<TabledItem> verdicts)
    {
        ItemSums sums = ItemSums.None;
        for (int i = 0; i < items.Length; i++)
        {
            TabledItem item = _items[ItemCells.IndexOf(in items[i])];
            verdicts[i] = item;
            sums |= item.Verdict.Sums;
        }

        return _reports[IndexOf(in facts) * Sums + (int)sums];
    }

    private static int IndexOf(in PackedFacts facts) =>
        ((((int)facts.ImmediateDanger * 4 + (int)facts.ChildConcern) * 3 + (int)facts.Anonymous) * 3 + (int)facts.Searched) * 3 + (int)facts.Shared;

    private static ReportVerdict[] MakeReports()
    {
        ReportVerdict[] reports = new ReportVerdict[Facts * Sums];
        for (int cell = 0; cell < Facts; cell++)
        {
            PackedFacts facts = new(
                (YesNoByte)(cell / 108), (YesNoByte)(cell / 27 % 4), (YesNoByte)(cell / 9 % 3), (YesNoByte)(cell / 3 % 3), (YesNoByte)(cell % 3));
            for (int sums = 0; sums < Sums; sums++) reports[cell * Sums + sums] = HandWrittenFlags.Decide((ItemSums)sums, in facts);
        }

        return reports;
    }
}
