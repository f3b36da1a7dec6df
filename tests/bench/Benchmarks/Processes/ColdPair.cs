using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>A process that makes a first decision beside one that does nothing.</summary>
/// <param name="Empty">Milliseconds of the empty program, the median.</param>
/// <param name="Decision">Milliseconds to the first decision and the end, the median.</param>
/// <param name="Ratio">The median of the ratios of pairs that ran one after the other.</param>
internal sealed record ColdPair(double Empty, double Decision, double Ratio)
{
    public static ColdPair Of(string file, string[] arguments, int count)
    {
        List<(double Empty, double Decision)> pairs = [];
        for (int pair = -1; pair < count; pair++)
        {
            (double, double) timed = (Command.Run(file, arguments), Command.Run(file, [.. arguments, "decide"]));
            if (pair >= 0) pairs.Add(timed);
        }

        return new(Timing.Median(pairs.Select(pair => pair.Empty)), Timing.Median(pairs.Select(pair => pair.Decision)), Timing.Median(pairs.Select(pair => pair.Decision / pair.Empty)));
    }

    public override string ToString() => $"{Decision:0.0} ms beside {Empty:0.0} ms, {Ratio:0.00} x";
}
