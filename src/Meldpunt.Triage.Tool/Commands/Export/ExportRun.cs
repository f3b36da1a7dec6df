using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary>Writes a policy in another form; one that the form cannot express is refused with the reasons.</summary>
/// <param name="console">The streams.</param>
/// <param name="form">The form's name on the command line.</param>
internal sealed class ExportRun(ToolConsole console, string form)
{
    /// <param name="file">The document; null for the shipped policy.</param>
    /// <param name="export">Makes the form.</param>
    /// <param name="output">The file to write; null for standard output.</param>
    /// <param name="cancellation">Stops it before anything is seen of the file.</param>
    public async Task<int> RunAsync(string? file, Func<TriagePolicy, string> export, string? output = null, CancellationToken cancellation = default)
    {
        Loading<PolicyInput> loading = PolicyInput.Load(file);
        if (await loading.TellAsync(console.Error).ConfigureAwait(false) is not { } policy) return loading.ExitCode;
        try
        {
            byte[] text = Encoding.UTF8.GetBytes(export(policy.Policy));
            if (output is null) await console.Output.WriteAsync(text, CancellationToken.None).ConfigureAwait(false);
            else await new OutputFile(output, text).WriteAsync(console, cancellation).ConfigureAwait(false);
            return ExitCode.Decided;
        }
        catch (PolicyException exception)
        {
            Loading<string> refused = Loading<string>.Refused(policy.Describe(exception.Faults, $"the policy cannot be exported as {form}"));
            await refused.TellAsync(console.Error).ConfigureAwait(false);
            return refused.ExitCode;
        }
    }

    /// <param name="versions">The two versions.</param>
    /// <param name="export">Makes the form of what differs.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> RunAsync(DiffRequest versions, Func<PolicyDiff, string> export, CancellationToken cancellation)
    {
        DiffOpening opening = new(versions, console);
        if (await opening.OpenAsync(cancellation).ConfigureAwait(false) is not { } diff) return opening.ExitCode;
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(export(diff)), CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Decided;
    }

    /// <param name="file">The document; null for the shipped policy.</param>
    /// <param name="export">Makes the files, in the order in which they are written.</param>
    /// <param name="cancellation">Stops it before anything is seen of the files.</param>
    public async Task<int> WriteFilesAsync(string? file, Func<TriagePolicy, IReadOnlyList<OutputFile>> export, CancellationToken cancellation)
    {
        Loading<PolicyInput> loading = PolicyInput.Load(file);
        if (await loading.TellAsync(console.Error).ConfigureAwait(false) is not { } policy) return loading.ExitCode;
        await OutputFile.WriteAsync(export(policy.Policy), console, cancellation).ConfigureAwait(false);
        return ExitCode.Decided;
    }

    /// <summary>Reports what is wrong with the words after the form.</summary>
    public Task<int> WrongAsync(IEnumerable<string> messages) => UsageErrors.WriteAsync(messages, $"{ExportCommand.Name} {form}", console.Error);
}
