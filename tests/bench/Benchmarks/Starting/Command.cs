using System.Diagnostics;

namespace Meldpunt.Triage.Benchmarks.Starting;

/// <summary>Runs another program.</summary>
internal static class Command
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The milliseconds that it took.</returns>
    /// <exception cref="InvalidOperationException">It ended with an error; the message has what it printed.</exception>
    public static double Run(string file, string[] arguments) => Timed(file, arguments).Milliseconds;

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It ended with an error; the message has what it printed.</exception>
    public static string Read(string file, string[] arguments) => Timed(file, arguments).Printed;

    private static (double Milliseconds, string Printed) Timed(string file, string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode == 0 ? (took, printed) : throw new InvalidOperationException($"{file} ended with {process.ExitCode}.\n{printed}");
    }
}
