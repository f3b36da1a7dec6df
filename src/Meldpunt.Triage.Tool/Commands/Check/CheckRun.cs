using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>Checks a policy that need not be sound.</summary>
internal static class CheckRun
{
    public static async Task<int> RunAsync(string? file, int budget, string format, ToolConsole console, CancellationToken cancellation)
    {
        Loading<PolicyInput> policy = PolicyInput.Load(file);
        Loading<PolicyCheck> check = policy.Value is { } loaded ? Check(loaded, budget, console, cancellation) : policy.Failed<PolicyCheck>();
        if (await check.TellAsync(console.Error).ConfigureAwait(false) is not { } found) return check.ExitCode;
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(found, format, console)), CancellationToken.None).ConfigureAwait(false);
        return found.HasErrors ? ExitCode.Found : ExitCode.Decided;
    }

    private static Loading<PolicyCheck> Check(PolicyInput policy, int budget, ToolConsole console, CancellationToken cancellation)
    {
        using WorkLine line = new(console, "Compiling the policy");
        try
        {
            return Loading<PolicyCheck>.Of(PolicyCheck.Run(policy, budget, line, cancellation));
        }
        catch (PolicyException exception)
        {
            return Loading<PolicyCheck>.Refused(policy.Describe(exception.Faults, "the policy cannot be checked"));
        }
    }

    private static string Text(PolicyCheck check, string format, ToolConsole console) => format switch
    {
        OutputFormat.Json => CheckJson.Write(check),
        OutputFormat.Sarif => CheckSarif.Write(check, console.Folder),
        OutputFormat.Markdown => CheckMarkdown.Write(check),
        OutputFormat.Table => new CheckTable(check, console).Text(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
