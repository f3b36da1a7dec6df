using System.CommandLine;
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
            Description = "Sentences for people, JSON for programs, or JSON Lines: a line for each kind of change, each unknown version, each of the first faults and each reason for them, the counts last",
            DefaultValueFactory = _ => Table,
        };
        output.AcceptOnlyFromAmong(Table, Json, Lines);
        return output;
    }

    public static string Write(ReplayResult result, string format, ToolConsole console) => format switch
    {
        Json => new ReplayJson(result).Whole(),
        Lines => new ReplayJson(result).Lines(),
        Table => new ReplayTable(result, console).Text(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
