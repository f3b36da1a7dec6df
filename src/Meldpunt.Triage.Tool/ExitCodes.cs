using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Commands.Diff;
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
          141  the reader of the output went away
        """;

    private const string OfDecisions =
        """
        Exit codes:
          0    every line was decided
          2    some lines were not; each has an error in its place
          64   wrong usage
          65   the policy cannot be used
          66   a file cannot be read; the others were decided
          74   the output cannot be written
          130  stopped by Ctrl+C, after whole lines
          141  the reader of the output went away
        """;

    private const string OfExport =
        """
        Exit codes:
          0    the policy was written
        """;

    private const string OfReplay =
        """
        Exit codes:
          0    every record is decided as before
          1    some are not, or are of a version that is not known
          2    no record that was read differs, but some lines are no record
          64   wrong usage
          65   a policy cannot be used
          66   a file cannot be read; the others were replayed
          74   the output cannot be written
          130  stopped by Ctrl+C
          141  the reader of the output went away
        """;

    public static string Of(string verb) => verb switch
    {
        CheckCommand.Name => Judged("there is no finding of severity error", "there is one; warnings and notes do not count"),
        DiffCommand.Name => Judged("the versions decide alike, or only allowed changes are left", "they differ in what is not allowed"),
        TestCommand.Name => Judged("every scenario is decided as expected, and enough is covered", "some are not, or too little is covered"),
        ReplayCommand.Name => OfReplay,
        ExportCommand.Name => string.Join(Environment.NewLine, OfExport, Ends),
        _ => OfDecisions,
    };

    private static string Judged(string good, string bad) =>
        string.Join(Environment.NewLine, "Exit codes:", $"  0    {good}", $"  1    {bad}", Ends);
}
