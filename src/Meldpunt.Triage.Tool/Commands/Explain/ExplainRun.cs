using System.Globalization;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>Explains what <see cref="DecideRun"/> decides.</summary>
internal static class ExplainRun
{
    public static async Task<int> RunAsync(ExplainRequest request, ToolConsole console, CancellationToken cancellation)
    {
        Loading<TriageEngine> policy = PolicyInput.LoadEngine(request.Policy, request.Budget, cancellation);
        if (await policy.TellAsync(console.Error).ConfigureAwait(false) is not { } engine) return policy.ExitCode;

        string[] wrong = [.. ExplainValidator.Validate(request, engine.Policy)];
        if (wrong.Length > 0) return await UsageErrors.WriteAsync(wrong, "explain", console.Error).ConfigureAwait(false);

        TriageLines lines = new(engine, request.Close, request.Json, request.FixedFacts, request.Codes, request.Labels);
        IDecisionOutput output = request.Json ? new LinesOutput(console.Output) : Text(request, engine, console);
        return await DecideRun.RunAsync(engine, lines, request.Sources, output, console, cancellation).ConfigureAwait(false);
    }

    private static ExplanationOutput Text(ExplainRequest request, TriageEngine engine, ToolConsole console)
    {
        CultureInfo culture = request.Culture is { } name ? Languages.Find(name, engine.Policy.Texts)! : console.Culture;
        return new(new ReportPages(engine, engine.Texts(culture)) { FixedFacts = request.FixedFacts, Rules = request.Rules }, console);
    }
}
