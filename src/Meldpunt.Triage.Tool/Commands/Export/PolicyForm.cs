using System.CommandLine;
using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export policy</c>: the document itself, to change; in a file with its schema beside it.</summary>
internal static class PolicyForm
{
    public const string Name = "policy";
    private const string Extension = ".json";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string?> output = new("--output")
        {
            Description = "Write the document to a file, replacing it, and its JSON Schema next to it, to which it then refers: x.schema.json for x.json",
            HelpName = "FILE",
        };
        Command command = new(Name, "Writes the policy's own document, to make another policy or version of it.") { policy, output };
        command.SetAction((parsed, cancellation) => RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), parsed.GetValue(output), cancellation));
        return command;
    }

    private static Task<int> RunAsync(ExportRun run, string? policy, string? file, CancellationToken cancellation) => file is null
        ? run.RunAsync(policy, source => Encoding.UTF8.GetString(PolicyDocument.Write(source)), cancellation: cancellation)
        : run.WriteFilesAsync(policy, source => Files(source, file), cancellation);

    private static OutputFile[] Files(TriagePolicy policy, string file)
    {
        string schema = $"{(file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : file)}.schema{Extension}";
        return [new(file, PolicyDocument.Write(policy with { Schema = Uri.EscapeDataString(Path.GetFileName(schema)) })), new(schema, PolicySchema.Write(policy))];
    }
}
