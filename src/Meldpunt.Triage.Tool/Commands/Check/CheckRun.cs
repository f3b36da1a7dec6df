using System.Text;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>Checks a policy that need not be sound.</summary>
internal static class CheckRun
{
    public static async Task<int> RunAsync(string? file, string format, ToolConsole console)
    {
        Loading<PolicyFile> policy = PolicyFile.Load(file);
        Loading<PolicyCheck> check = policy.Value is { } loaded ? Check(loaded) : policy.Failed<PolicyCheck>();
        if (await check.TellAsync(console.Error).ConfigureAwait(false) is not { } found) return check.ExitCode;
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(found, format, console))).ConfigureAwait(false);
        return found.HasErrors ? ExitCode.Found : ExitCode.Decided;
    }

    private static Loading<PolicyCheck> Check(PolicyFile policy)
    {
        try
        {
            return Loading<PolicyCheck>.Of(PolicyCheck.Of(policy));
        }
        catch (PolicyException exception)
        {
            return Loading<PolicyCheck>.Refused(policy.Describe(exception.Faults, "the policy cannot be checked"));
        }
    }

    private static string Text(PolicyCheck check, string format, ToolConsole console) => format switch
    {
        OutputFormat.Json => CheckJson.Of(check),
        OutputFormat.Sarif => CheckSarif.Of(check, console.Folder),
        OutputFormat.Markdown => CheckMarkdown.Of(check),
        _ => new CheckTable(check, console).Text(),
    };
}
