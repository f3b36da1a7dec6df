using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Hand-written if and else with flags.</summary>
internal sealed class FlagsContender(PackedReports reports) : IContender
{
    private readonly ItemVerdict[] _verdicts = new ItemVerdict[8];

    public string Name => "hand-written flags";

    public bool IsDetailed => false;

    public int Run(int from, int count)
    {
        int sum = 0;
        Span<ItemVerdict> verdicts = _verdicts;
        for (int i = from; i < from + count; i++)
        {
            PackedFacts facts = reports.Facts(i);
            ReportVerdict verdict = HandWrittenFlags.Decide(reports.Items(i), in facts, verdicts);
            sum += (int)verdict.Notices + (int)verdict.Referrals + (int)verdict.Route;
        }

        return sum;
    }

    public DecisionText Decision(int report)
    {
        PackedFacts facts = reports.Facts(report);
        ReportVerdict verdict = HandWrittenFlags.Decide(reports.Items(report), in facts, _verdicts);
        IEnumerable<string> items = _verdicts.Take(reports.Items(report).Length).Select(item => DecisionText.Item(Codes.Of(item.Route), Codes.Of(item.Reasons)));
        return new(Codes.Of(verdict.Route), string.Join("; ", items), Codes.Of(verdict.Referrals), Codes.Of(verdict.Notices));
    }
}
