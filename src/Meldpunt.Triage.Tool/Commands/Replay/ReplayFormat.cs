using System.CommandLine;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>The forms in which a replay is written.</summary>
internal static class ReplayFormat
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Lines = "jsonl";

    public static Option<string> Option()
    {
        Option<string> output = new("--output", "-o")
        {
            Description = "A table for people, JSON for programs, or JSON Lines: a line for each kind of change, each fault and each unknown version, the counts last",
            DefaultValueFactory = _ => Table,
        };
        output.AcceptOnlyFromAmong(Table, Json, Lines);
        return output;
    }

    public static string Write(ReplaySummary summary, PolicyVersion? under, string format, ToolConsole console) => format switch
    {
        Json => ReplayJson.Write(summary, under),
        Lines => ReplayJson.Lines(summary, under),
        Table => new ReplayTable(summary, under, console).Text(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
