using System.Text;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;
using Meldpunt.Triage.Tool.Usage;

namespace Meldpunt.Triage.Tool.Exporting;

/// <summary>Writes a policy in another form; one that the form cannot express is refused with the reasons.</summary>
/// <param name="console">The streams.</param>
/// <param name="form">The form's name on the command line.</param>
internal sealed class ExportRun(ToolConsole console, string form)
{
    /// <param name="file">The document; null for the shipped policy.</param>
    /// <param name="export">Makes the form.</param>
    public Task<int> RunAsync(string? file, Func<TriagePolicy, string> export) => RunAsync(PolicyFile.Load(file), export);

    private async Task<int> RunAsync(Loading<PolicyFile> loading, Func<TriagePolicy, string> export)
    {
        if (await loading.TellAsync(console.Error).ConfigureAwait(false) is not { } policy) return loading.ExitCode;
        try
        {
            await console.Output.WriteAsync(Encoding.UTF8.GetBytes(export(policy.Policy))).ConfigureAwait(false);
            return ExitCode.Decided;
        }
        catch (PolicyException exception)
        {
            Loading<string> refused = Loading<string>.Refused(policy.Describe(exception.Faults, $"the policy cannot be exported as {form}"));
            await refused.TellAsync(console.Error).ConfigureAwait(false);
            return refused.ExitCode;
        }
    }

    /// <summary>Says what is wrong with the words after the form.</summary>
    public Task<int> WrongAsync(IEnumerable<string> messages) => UsageErrors.WriteAsync(messages, $"{ExportCommand.Name} {form}", console.Error);
}
