using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>Checks a policy that need not be sound.</summary>
internal static class CheckRun
{
    public static async Task<int> RunAsync(string? file, string? source, int budget, string format, ToolConsole console, CancellationToken cancellation)
    {
        Loading<PolicyInput> policy = PolicyInput.Load(file);
        Loading<SourcePage>? page = source is null ? null : SourcePageInput.Load(source);
        if (page is not null && await page.TellAsync(console.Error).ConfigureAwait(false) is null) return page.ExitCode;
        Loading<PolicyCheck> check = policy.Value is { } loaded ? Check(loaded, page?.Value, budget, console, cancellation) : policy.Failed<PolicyCheck>();
        if (await check.TellAsync(console.Error).ConfigureAwait(false) is not { } found) return check.ExitCode;
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(Text(found, format, console)), CancellationToken.None).ConfigureAwait(false);
        return found.HasErrors || found.Source is { IsEmpty: false } ? ExitCode.Found : ExitCode.Decided;
    }

    private static Loading<PolicyCheck> Check(PolicyInput policy, SourcePage? page, int budget, ToolConsole console, CancellationToken cancellation)
    {
        using WorkLine line = new(console, "Compiling the policy");
        try
        {
            PolicyCheck check = PolicyCheck.Run(policy, budget, line, cancellation);
            return Loading<PolicyCheck>.Of(page is null ? check : check with { Source = SourceComparison.Compare(policy.Policy, page) });
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
