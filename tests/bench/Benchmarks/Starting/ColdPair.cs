namespace Meldpunt.Triage.Benchmarks.Starting;

/// <summary>A process that makes a first decision beside one that does nothing.</summary>
/// <param name="Empty">Milliseconds of the empty program, the median.</param>
/// <param name="Decision">Milliseconds to the first decision and the end, the median.</param>
/// <param name="Ratio">The median of the ratios of pairs that ran one after the other.</param>
internal sealed record ColdPair(double Empty, double Decision, double Ratio)
{
    private const int Pairs = 21;

    public static ColdPair Of(string file, string[] arguments)
    {
        List<(double Empty, double Decision)> pairs = [];
        for (int pair = -1; pair < Pairs; pair++)
        {
            (double, double) timed = (Command.Run(file, arguments), Command.Run(file, [.. arguments, "decide"]));
            if (pair >= 0) pairs.Add(timed);
        }

        return new(Median(pairs.Select(pair => pair.Empty)), Median(pairs.Select(pair => pair.Decision)), Median(pairs.Select(pair => pair.Decision / pair.Empty)));
    }

    public override string ToString() => $"{Decision:0.0} ms beside {Empty:0.0} ms, {Ratio:0.00} x";

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
