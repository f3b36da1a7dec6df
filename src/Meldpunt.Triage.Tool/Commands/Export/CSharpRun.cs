using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary>Writes a policy as C#, alone or as a step of a build, which must show everything that is wrong.</summary>
/// <param name="console">The streams.</param>
/// <param name="options">Names of the code.</param>
/// <param name="budget">How many nodes a decision diagram may take.</param>
internal sealed class CSharpRun(ToolConsole console, CSharpOptions options, int budget)
{
    /// <param name="file">The document; null for the shipped policy.</param>
    /// <param name="output">The file for the code; null for standard output.</param>
    /// <param name="findings">The file for what a build must show; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<int> RunAsync(string? file, string? output, string? findings, CancellationToken cancellation)
    {
        ExportRun run = new(console, CSharpForm.Name);
        try
        {
            return findings is null
                ? await run.RunAsync(file, policy => Write(policy, cancellation), output, cancellation).ConfigureAwait(false)
                : await BuildAsync(file!, output!, findings, cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            return await run.WrongAsync([exception.Message.Split(" (Parameter")[0]]).ConfigureAwait(false);
        }
    }

    private string Write(TriagePolicy policy, CancellationToken cancellation) => CSharpExport.Write(policy, options, budget, cancellation);

    private async Task<int> BuildAsync(string file, string output, string findings, CancellationToken cancellation)
    {
        Loading<byte[]> document = InputDocument.Load(file);
        if (await document.TellAsync(console.Error).ConfigureAwait(false) is not { } utf8) return document.ExitCode;
        BuildFindings found = BuildFindings.Find(file, utf8, policy => Check(policy, cancellation));
        OutputFile[] told = [new(findings, Encoding.UTF8.GetBytes(found.ToString()))];
        await OutputFile.WriteAsync(found.Sound is { } sound ? [.. told, new(output, Encoding.UTF8.GetBytes(Write(sound, cancellation)))] : told, console, cancellation).ConfigureAwait(false);
        return found.Sound is null ? ExitCode.Found : ExitCode.Decided;
    }

    private PolicyCheck Check(PolicyInput policy, CancellationToken cancellation)
    {
        using WorkLine line = new(console, "Compiling the policy");
        return PolicyCheck.Run(policy, budget, line, cancellation);
    }
}
