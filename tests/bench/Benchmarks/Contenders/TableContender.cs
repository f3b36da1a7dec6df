using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Packing and a precomputed table.</summary>
internal sealed class TableContender(PackedReports reports) : IContender
{
    private readonly PrecomputedTable _table = new();
    private readonly TabledItem[] _verdicts = new TabledItem[8];

    public string Name => "precomputed table";

    public bool IsDetailed => true;

    public int Run(int from, int count)
    {
        int sum = 0;
        Span<TabledItem> verdicts = _verdicts;
        for (int i = from; i < from + count; i++)
        {
            PackedFacts facts = reports.Facts(i);
            ReportVerdict verdict = _table.Decide(reports.Items(i), in facts, verdicts);
            sum += (int)verdict.Notices + (int)verdict.Referrals + (int)verdict.Route;
        }

        return sum;
    }

    public DecisionText Decision(int report)
    {
        PackedFacts facts = reports.Facts(report);
        ReportVerdict verdict = _table.Decide(reports.Items(report), in facts, _verdicts);
        string items = string.Join("; ", _verdicts.Take(reports.Items(report).Length).Select(Item));
        return new(Codes.Of(verdict.Route), items, Codes.Of(verdict.Referrals), Codes.Of(verdict.Notices), Codes.Questions(Unanswered(in facts)));
    }

    private static string Item(TabledItem item) => DecisionText.Item(
        Codes.Of(item.Verdict.Route), Codes.Of(item.Verdict.Reasons), Codes.Routes(item.Possible), Codes.Facts(item.Questions));

    // The questions of the items always have their place, after the first.
    private static int Unanswered(in PackedFacts facts)
    {
        int bits = 1 << 1;
        if (facts.ImmediateDanger == YesNoByte.Unanswered) bits |= 1;
        if (facts.ChildConcern == YesNoByte.Unanswered) bits |= 1 << 2;
        if (facts.Anonymous == YesNoByte.Unanswered) bits |= 1 << 3;
        if (facts.Searched == YesNoByte.Unanswered) bits |= 1 << 4;
        if (facts.Shared == YesNoByte.Unanswered) bits |= 1 << 5;
        return bits;
    }
}
