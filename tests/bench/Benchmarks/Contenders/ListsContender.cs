using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Hand-written if and else with lists of codes.</summary>
internal sealed class ListsContender(PackedReports reports) : IContender
{
    public string Name => "hand-written lists";

    public bool IsDetailed => false;

    public int Run(int from, int count)
    {
        int sum = 0;
        for (int i = from; i < from + count; i++)
        {
            PackedFacts facts = reports.Facts(i);
            sum += HandWrittenLists.Decide(reports.Items(i), in facts).Notices.Count;
        }

        return sum;
    }

    public DecisionText Decision(int report)
    {
        PackedFacts facts = reports.Facts(report);
        return HandWrittenLists.Decide(reports.Items(report), in facts).Text();
    }
}
