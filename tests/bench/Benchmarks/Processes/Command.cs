using System.Diagnostics;
using System.Globalization;

namespace Meldpunt.Triage.Benchmarks.Processes;

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

    /// <summary>Runs a line of the shell to its end.</summary>
    /// <returns>The seconds that it took, and those of CPU, user and system, of all that it started.</returns>
    /// <exception cref="InvalidOperationException">It ended with an error; the message has what it printed.</exception>
    public static (double Wall, double Cpu) Shell(string line)
    {
        double[] times = [.. Read("bash", ["-c", $"TIMEFORMAT='%3R %3U %3S'; time {{ {line}; }} 2>&1"], isError: true).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]
            .Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
        return (times[0], times[1] + times[2]);
    }

    /// <summary>Whether the shell finds a program.</summary>
    public static bool Has(string program) => Read("bash", ["-c", $"command -v {program} || true"]).Length > 0;

    private static string Read(string file, string[] arguments, bool isError) => Timed(file, arguments, isError).Printed;

    private static (double Milliseconds, string Printed) Timed(string file, string[] arguments, bool isError = false)
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = !isError, RedirectStandardError = isError, UseShellExecute = false };
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string printed = (isError ? process.StandardError : process.StandardOutput).ReadToEnd();
        process.WaitForExit();
        double took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode == 0 ? (took, printed) : throw new InvalidOperationException($"{file} ended with {process.ExitCode}.\n{printed}");
    }
}
