using Meldpunt.Triage.Tool.Commands.Ask;
using Meldpunt.Triage.Tool.Commands.Beginnings;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Commands.Completion;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Commands.Explain;
using Meldpunt.Triage.Tool.Commands.Export;
using Meldpunt.Triage.Tool.Commands.Replay;
using Meldpunt.Triage.Tool.Commands.Test;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>What the exit codes of each command mean, for its help.</summary>
internal static class ExitCodes
{
    private const string Document = "a document cannot be used";
    private const string File = "a file cannot be read";

    private static readonly (int, string)[] OfDecisions =
    [
        (ExitCode.Decided, "every line was decided"),
        (ExitCode.SomeNotDecided, "some lines were not decided; each has an error in its place"),
        .. Ends("the policy cannot be used", "a file cannot be read; the others were decided", ", after whole lines"),
    ];

    /// <param name="path">The words that lead to the command; none for the tool itself.</param>
    public static IEnumerable<(int Number, string Meaning)> Of(string path) => path switch
    {
        "" =>
        [
            (ExitCode.Decided, "done, and nothing was found that counts"),
            (ExitCode.Found, "check, diff, test, replay: something was found that counts"),
            (ExitCode.SomeNotDecided, "decide, explain, replay: some lines are invalid"),
            .. Ends(Document, File),
        ],
        DecideCommand.Name or ExplainCommand.Name => OfDecisions,
        AskCommand.Name => [(ExitCode.Decided, "the report was decided"), .. Ends("the policy cannot be used", "the policy cannot be read")],
        CheckCommand.Name =>
        [
            (ExitCode.Decided, "no findings with severity error; warnings, notes and what the policy accepts do not count"),
            (ExitCode.Found, "at least one finding with severity error that is not accepted, or the page of --source changed"),
            .. Ends(Document, File),
        ],
        DiffCommand.Name =>
        [
            (ExitCode.Decided, "nothing changed that counts, or all of it is allowed"),
            (ExitCode.Found, "the versions differ in changes that are not allowed, or past reports can no longer be read"),
            .. Ends(Document, File),
        ],
        TestCommand.Name =>
        [
            (ExitCode.Decided, "every scenario is decided as expected, and coverage is sufficient"),
            (ExitCode.Found, "some scenarios are not decided as expected, or coverage is insufficient"),
            .. Ends(Document, File),
        ],
        ReplayCommand.Name =>
        [
            (ExitCode.Decided, "every record is decided as before"),
            (ExitCode.Found, "some are not, or are of an unknown version"),
            (ExitCode.SomeNotDecided, "no record that was read differs, but some lines are invalid"),
            .. Ends("a policy cannot be used", "a file cannot be read; the others were replayed"),
        ],
        $"{ExportCommand.Name} {CSharpForm.Name}" =>
        [
            (ExitCode.Decided, "the policy was written"),
            (ExitCode.Found, "with --findings: the policy has an error, and no code was written"),
            .. Ends(Document, File),
        ],
        _ when path.Split(' ')[0] == ExportCommand.Name => [(ExitCode.Decided, "the policy was written"), .. Ends(Document, File)],
        $"{NewCommand.Name} {NewPolicyForm.Name}" => [(ExitCode.Decided, "everything was written"), .. EndsWithoutInput("a file cannot be written, or is there already; nothing was written")],
        _ when path.Split(' ')[0] == NewCommand.Name => [(ExitCode.Decided, "everything was written"), .. Ends(Document, File)],
        CompletionCommand.Name => [(ExitCode.Decided, "the script was written"), .. EndsWithoutInput()],
        HelpCommand.Name => [(ExitCode.Decided, "the help was written"), .. EndsWithoutInput()],
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    };

    private static IEnumerable<(int, string)> Ends(string document, string file, string lines = "")
    {
        (int, string)[] others = [.. EndsWithoutInput(lines: lines)];
        return [others[0], (ExitCode.Policy, document), (ExitCode.Unreadable, file), .. others[1..]];
    }

    private static IEnumerable<(int, string)> EndsWithoutInput(string output = "the output cannot be written", string lines = "") =>
    [
        (ExitCode.Usage, "wrong usage"),
        (ExitCode.OutputFailed, output),
        (ExitCode.HungUp, $"stopped as the terminal was closed (SIGHUP){lines}"),
        (ExitCode.Stopped, $"stopped by Ctrl+C (SIGINT){lines}"),
        (ExitCode.OutputClosed, "output pipe was closed"),
        (ExitCode.Terminated, $"stopped by SIGTERM{lines}"),
    ];
}
