using Meldpunt.Triage.Tool.Commands.Ask;
using Meldpunt.Triage.Tool.Commands.Beginnings;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Commands.Explain;
using Meldpunt.Triage.Tool.Commands.Export;
using Meldpunt.Triage.Tool.Commands.Replay;
using Meldpunt.Triage.Tool.Commands.Test;

namespace Meldpunt.Triage.Tool;

/// <summary>What the exit codes of each verb mean, for its help.</summary>
internal static class ExitCodes
{
    private const string Ends =
        """
          64   wrong usage
          65   a document cannot be used
          66   a file cannot be read
          74   the output cannot be written
          130  stopped by Ctrl+C
          141  output pipe was closed
        """;

    private const string OfDecisions =
        """
        Exit codes:
          0    every line was decided
          2    some lines were not decided; each has an error in its place
          64   wrong usage
          65   the policy cannot be used
          66   a file cannot be read; the others were decided
          74   the output cannot be written
          130  stopped by Ctrl+C, after whole lines
          141  output pipe was closed
        """;

    private const string OfExport =
        """
        Exit codes:
          0    the policy was written
        """;

    private const string OfNew =
        """
        Exit codes:
          0    everything was written
        """;

    private const string OfReplay =
        """
        Exit codes:
          0    every record is decided as before
          1    some are not, or are of an unknown version
          2    no record that was read differs, but some lines are invalid
          64   wrong usage
          65   a policy cannot be used
          66   a file cannot be read; the others were replayed
          74   the output cannot be written
          130  stopped by Ctrl+C
          141  output pipe was closed
        """;

    public static string Describe(string verb) => verb switch
    {
        CheckCommand.Name => Judged("no findings with severity error; warnings, notes and what the policy accepts do not count", "at least one finding with severity error that is not accepted"),
        DiffCommand.Name => Judged("nothing changed that counts, or all of it is allowed", "the versions differ in changes that are not allowed, or past reports can no longer be read"),
        TestCommand.Name => Judged("every scenario is decided as expected, and coverage is sufficient", "some scenarios are not decided as expected, or coverage is insufficient"),
        ReplayCommand.Name => OfReplay,
        ExportCommand.Name => string.Join(Environment.NewLine, OfExport, Ends),
        NewCommand.Name => string.Join(Environment.NewLine, OfNew, Ends),
        DecideCommand.Name or ExplainCommand.Name or AskCommand.Name => OfDecisions,
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };

    private static string Judged(string good, string bad) =>
        string.Join(Environment.NewLine, "Exit codes:", $"  0    {good}", $"  1    {bad}", Ends);
}
