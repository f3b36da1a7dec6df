using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Reports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>This library on prepared answers.</summary>
internal sealed class EngineContender(TriageEngine engine, PreparedReports reports) : IContender
{
    private readonly ItemOutcome[] _outcomes = new ItemOutcome[8];

    public string Name => "the engine";

    public bool IsDetailed => true;

    public int Count => reports.Count;

    public int Run(int from, int count)
    {
        int sum = 0;
        Span<ItemOutcome> outcomes = _outcomes;
        for (int i = from; i < from + count; i++)
        {
            sum += engine.Decide(reports.Items(i), reports.Report(i), outcomes).Route.Length;
        }

        return sum;
    }

    public DecisionText Decision(int report) => Decision(report, detailed: true);

    public DecisionText Decision(int report, bool detailed)
    {
        ReportOutcome outcome = engine.Decide(reports.Items(report), reports.Report(report), _outcomes);
        return new(
            outcome.Route,
            string.Join("; ", _outcomes.Take(reports.Items(report).Length).Select(item => Item(item, detailed))),
            string.Join(',', outcome.Referrals),
            string.Join(',', outcome.Notices),
            detailed ? string.Join(',', outcome.Questions) : null);
    }

    private static string Item(ItemOutcome item, bool detailed) => detailed
        ? DecisionText.Item(item.Route, string.Join(',', item.Reasons), string.Join(',', item.Possible), string.Join(',', item.Questions))
        : DecisionText.Item(item.Route, string.Join(',', item.Reasons));
}
