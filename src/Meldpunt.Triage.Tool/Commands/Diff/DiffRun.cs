using System.Text;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Compares two versions of a policy, and shows what differs.</summary>
internal static class DiffRun
{
    public static async Task<int> RunAsync(DiffRequest request, string format, ToolConsole console, CancellationToken cancellation)
    {
        DiffOpening opening = new(request, console);
        if (await opening.OpenAsync(cancellation).ConfigureAwait(false) is not { } diff) return opening.ExitCode;
        foreach (Fault unused in diff.Allowance?.Unused ?? [])
        {
            await console.Error.WriteLineAsync($"{Shown.File(request.Allow!)}{unused}").ConfigureAwait(false);
        }

        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(diff, format, console)), CancellationToken.None).ConfigureAwait(false);
        return diff.IsAccepted ? ExitCode.Decided : ExitCode.Found;
    }

    private static string Text(PolicyDiff diff, string format, ToolConsole console) => format switch
    {
        OutputFormat.Json => DiffJson.Write(diff),
        OutputFormat.Sarif => new DiffSarif(diff, console.Folder).Text(),
        OutputFormat.Markdown => DiffMarkdown.Write(diff),
        OutputFormat.Table => new DiffTable(diff, console).Text(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
