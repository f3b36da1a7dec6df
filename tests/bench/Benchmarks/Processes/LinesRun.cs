using System.Diagnostics;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>Lines through the command: on one core and on two, in turns, beside copying the bytes, and how much memory it takes.</summary>
internal static class LinesRun
{
    public const string OneCore = "lines a second, one core";
    public const string TwoCores = "lines a second, two cores";
    public const string Copied = "lines a second, cat of in and out";

    private const int Lines = 1_000_000;
    private const int LinesWhenShort = 50_000;
    private const int Turns = 5;

    /// <summary>Lines a second from file to file, on two cores; in hundreds, since the seconds are kept in four digits.</summary>
    public static double Written(Measurements of) => Math.Round((of.IsShort ? LinesWhenShort : Lines) / of[Bounds.FileToFile] / 100) * 100;

    public static void Measure(Measurements into, bool isShort)
    {
        if (Environment.ProcessorCount < 2 || !Command.Has("taskset")) throw new InvalidOperationException("This needs two cores, and taskset (apt-get install util-linux).");
        using ToolRun tool = new();
        int lines = isShort ? LinesWhenShort : Lines;
        string file = tool.Lines(lines);
        string output = tool.PathOf("decisions.jsonl");
        string copy = tool.PathOf("copy");
        List<(double Wall, double Cpu)> one = [];
        List<(double Wall, double Cpu)> two = [];
        List<double> written = [];
        List<double> copied = [];
        Command.Shell(Cores("0,1", file, output));
        for (int turn = 0; turn < Turns; turn++)
        {
            one.Add(Command.Shell(Cores("0", file, "/dev/null")));
            two.Add(Command.Shell(Cores("0,1", file, "/dev/null")));
            File.Delete(output);
            written.Add(ToolRun.Wall(Cores("0,1", file, output)));
            copied.Add(ToolRun.Wall($"cat {file} {output} > {copy}"));
            File.Delete(copy);
        }

        (double Wall, double Cpu)[] ratios = [.. one.Zip(two, (o, t) => (o.Wall / t.Wall, t.Cpu / o.Cpu))];
        into[Bounds.FileToFile] = Timing.Median(written);
        into[Bounds.BesideCat] = Timing.Median(written.Zip(copied, (ours, theirs) => ours / theirs));
        into[Bounds.TwoCores] = Timing.Median(ratios.Select(ratio => ratio.Wall));
        into[Bounds.TwoCoresCpu] = Timing.Median(ratios.Select(ratio => ratio.Cpu));
        into[Bounds.PeakMemory] = Peak(file);
        into[OneCore] = lines / Timing.Median(one.Select(time => time.Wall));
        into[TwoCores] = lines / Timing.Median(two.Select(time => time.Wall));
        into[Copied] = lines / Timing.Median(copied);
    }

    private static string Cores(string cores, string file, string output) => $"taskset -c {cores} {ToolRun.Decide(file, output)}";

    // Linux tells the peak of a process while it runs.
    private static double Peak(string file)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"exec {ToolRun.Meldpunt($"decide {file}")} > /dev/null 2>&1"]))!;
        long peak = 0;
        while (!process.WaitForExit(10))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        return peak / 1e6;
    }
}
