using System.Diagnostics;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Times things against each other in one process, in turns, and keeps the best of each.</summary>
internal static class Timing
{
    private const int Often = 60;

    /// <summary>Runs each often enough, and waits, so that the compiler has made its best code.</summary>
    public static void WarmUp(params Func<int>[] runs) => WarmUp(Often, runs);

    /// <summary>Lets the compiler see everything until it has made its best code.</summary>
    public static void WarmUp(int times, params Func<int>[] runs)
    {
        foreach (Func<int> run in runs)
        {
            for (int half = 0; half < 2; half++)
            {
                for (int i = 0; i < times; i++) run();
                Thread.Sleep(150);
            }
        }
    }

    /// <summary>The shortest time of each, in nanoseconds.</summary>
    public static double[] BestOf(int rounds, params Func<int>[] runs)
    {
        double[] best = new double[runs.Length];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                runs[i]();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
        }

        return best;
    }

    /// <summary>The one in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }

    /// <summary>How many bytes a run allocates on this thread.</summary>
    public static long Allocated(Func<int> run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
