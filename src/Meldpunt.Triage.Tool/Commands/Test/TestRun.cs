using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>Runs the scenarios of a policy.</summary>
internal static class TestRun
{
    public static async Task<int> RunAsync(SuiteRequest request, ToolConsole console, CancellationToken cancellation)
    {
        string[] wrong = [.. Thresholds.Faults(request.Least)];
        string[] unread = [.. request.Scenarios.Where(path => Shown.IsNotUtf8(path) && !Path.Exists(path))];
        foreach (string path in unread) await console.Error.WriteLineAsync(ReadFailure.Message(Shown.File(path), new FileNotFoundException(), path)).ConfigureAwait(false);
        if (unread.Length > 0) return ExitCode.Unreadable;
        if (wrong.Length > 0) return await UsageErrors.WriteAsync(wrong, TestCommand.Name, console.Error).ConfigureAwait(false);
        Loading<TriageEngine> policy = PolicyInput.LoadEngine(request.Policy, request.Budget, cancellation);
        if (await policy.TellAsync(console.Error).ConfigureAwait(false) is not { } engine) return policy.ExitCode;
        try
        {
            if (request.SchemaFile is { } schema) await WriteAsync(schema, ScenarioSchema.Write(engine.Policy), console, cancellation).ConfigureAwait(false);
            if (request.GenerateFile is { } generated) await WriteAsync(generated, ScenarioDocument.Write(ScenarioGeneration.SmallestSuite(engine)), console, cancellation).ConfigureAwait(false);
            if (request.Scenarios.Count == 0) return ExitCode.Decided;
            ScenarioSuite suite = ScenarioSuite.Load(engine, [.. request.Scenarios.Select(path => Path.Exists(path) ? path : Path.GetFullPath(path))]);
            return request.Accept ? await AcceptAsync(suite, console, cancellation).ConfigureAwait(false) : await ShowAsync(suite, request, console, cancellation).ConfigureAwait(false);
        }
        catch (ScenarioException exception)
        {
            await console.Error.WriteLineAsync($"meldpunt: {Shown.Lines(exception.Message)}").ConfigureAwait(false);
            return ExitCode.Policy;
        }
    }

    private static async Task<int> ShowAsync(ScenarioSuite suite, SuiteRequest request, ToolConsole console, CancellationToken cancellation)
    {
        Thresholds least = Thresholds.Parse(request.Least);
        SuiteReport report = new(suite.Run())
        {
            Coverage = request.Coverage || least.OfCoverage.Count > 0 ? SuiteCoverage.Measure(suite) : null,
            Mutation = request.Mutants || least.Mutants is not null ? MutationTesting.Run(suite, PolicyMutants.Create(suite.Engine.Policy), cancellation) : null,
            Least = least,
        };
        if (request.KillFile is { } file && report.Mutation is { } mutation) await WriteAsync(file, ScenarioDocument.Write(mutation.KillingScenarios), console, cancellation).ConfigureAwait(false);
        await console.Output.WriteAsync(Encoding.UTF8.GetBytes(SuiteFormat.Write(report, request.Output)), cancellation).ConfigureAwait(false);
        return report.IsGood ? ExitCode.Decided : ExitCode.Found;
    }

    // Only files of which something changes are written, in the form in which scenarios are written.
    private static async Task<int> AcceptAsync(ScenarioSuite suite, ToolConsole console, CancellationToken cancellation)
    {
        int changed = 0;
        foreach (IGrouping<string, Scenario> file in suite.Accept().GroupBy(scenario => scenario.File))
        {
            ScenarioReading before = ScenarioDocument.Read(await File.ReadAllBytesAsync(file.Key, cancellation).ConfigureAwait(false), file.Key);
            string[] names = [.. file.Zip(before.Scenarios).Where(pair => pair.First.Expected != pair.Second.Expected).Select(pair => pair.First.Name)];
            if (names.Length == 0) continue;
            await WriteAsync(file.Key, ScenarioDocument.Write(file, before.Schema), console, cancellation).ConfigureAwait(false);
            foreach (string name in names) await console.Error.WriteLineAsync($"accepted: {Shown.Plain(name)} ({Shown.File(file.Key)})").ConfigureAwait(false);
            changed += names.Length;
        }

        await console.Error.WriteLineAsync($"{changed} of {suite.Scenarios.Count} scenarios updated; review the changes before you keep them").ConfigureAwait(false);
        return ExitCode.Decided;
    }

    private static Task WriteAsync(string file, byte[] utf8, ToolConsole console, CancellationToken cancellation) => new OutputFile(file, utf8).WriteAsync(console, cancellation);
}
