using Meldpunt.Triage.Benchmarks.Contenders;

namespace Meldpunt.Triage.Benchmarks.Cases;

/// <summary>Lets a contender decide 10,000 reports at a time, going round a set of any size.</summary>
internal sealed class Turns(IContender contender, int reports)
{
    /// <summary>How many reports a turn decides.</summary>
    public const int Length = 10_000;

    private int _from;

    /// <summary>The next turn.</summary>
    public int Run()
    {
        int sum = 0;
        int count;
        for (int left = Length; left > 0; left -= count)
        {
            count = Math.Min(left, reports - _from);
            sum += contender.Run(_from, count);
            _from = (_from + count) % reports;
        }

        return sum;
    }
}
