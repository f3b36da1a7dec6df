using System.CommandLine;
using System.Globalization;
using System.Text;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary><c>meldpunt new policy</c>: a small sound policy in a folder, with all that keeps it sound.</summary>
internal static class NewPolicyForm
{
    public const string Name = "policy";

    public static Command Create(ToolConsole console)
    {
        Argument<string> folder = new("DIR") { Description = "The folder to write; it may be there, but none of the files" };
        Option<string?> id = new("--id") { Description = "The policy's id, in kebab-case; by default made from the name of the folder", HelpName = "ID" };
        Command command = new(Name, "Writes a folder that works at once: a small policy with schemas, scenarios, tests, and a script for CI.") { folder, id };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(id), console, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? asked, ToolConsole console, CancellationToken cancellation)
    {
        PolicyId id = asked is null ? PolicyId.OfFolder(folder) : PolicyId.Asked(asked);
        string[] wrong = [.. new[] { FolderFault(folder), id.Fault }.OfType<string>()];
        if (wrong.Length > 0) return await UsageErrors.WriteAsync(wrong.Take(asked is null ? 1 : wrong.Length), $"{NewCommand.Name} {Name}", console.Error).ConfigureAwait(false);
        IReadOnlyList<NewFile> files = StartingPolicy.Files(id.Value);
        NewFolder target = new(folder, files);
        IReadOnlyList<string> there = target.InTheWay();
        if (there.Count > 0) return await RefuseAsync(there, console).ConfigureAwait(false);
        target.Write(console.Unfinished, cancellation);
        string written = string.Create(CultureInfo.InvariantCulture, $"{Shown.Plain(folder)}: {files.Count} files of the policy '{id.Value}'; README.md says how to go on\n");
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(written), CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Decided;
    }

    private static string? FolderFault(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder)) return "the name of the folder is blank";
        if (folder.Contains("://", StringComparison.Ordinal)) return $"expected the name of a folder, not {Shown.File(folder)}";
        if (Shown.IsNotUtf8(folder) && !Path.Exists(folder)) return "the name of the folder is not UTF-8; choose another one";
        return folder.Contains('\0', StringComparison.Ordinal) ? "this is not a valid name of a folder" : null;
    }

    private static async Task<int> RefuseAsync(IReadOnlyList<string> there, ToolConsole console)
    {
        foreach (string path in there) await console.Error.WriteLineAsync($"meldpunt: {Shown.File(path)} is there already").ConfigureAwait(false);
        await console.Error.WriteLineAsync("meldpunt: nothing was written; name another folder, or move these away").ConfigureAwait(false);
        return ExitCode.OutputFailed;
    }
}
