using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>The command beside jq, which people use on lines: CPU for deciding, and for a reshaping that decides nothing, in turns.</summary>
internal static class JqRun
{
    public const string Reshaping = "{id, items: [.items[]? | {place, format}]}";
    public const string Reshaped = "lines a second of CPU, jq";
    public const string Decided = "lines a second of CPU, meldpunt decide";

    private const int Lines = 200_000;
    private const int LinesWhenShort = 20_000;
    private const int Turns = 5;

    public static void Measure(Measurements into, bool isShort)
    {
        if (!Command.Has("jq")) throw new InvalidOperationException("There is no jq (apt-get install jq).");
        using ToolRun tool = new();
        int lines = isShort ? LinesWhenShort : Lines;
        string file = tool.WholeLines(lines);
        List<double> jq = [];
        List<double> decide = [];
        for (int turn = 0; turn < Turns; turn++)
        {
            jq.Add(ToolRun.Cpu($"jq -c '{Reshaping}' {file} > /dev/null"));
            decide.Add(ToolRun.Cpu(ToolRun.Decide(file, "/dev/null")));
        }

        into[Bounds.BesideJq] = Timing.Median(decide.Zip(jq, (ours, theirs) => ours / theirs));
        into[Reshaped] = lines / Timing.Median(jq);
        into[Decided] = lines / Timing.Median(decide);
    }
}
