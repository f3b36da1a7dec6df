using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary><c>meldpunt test</c>: scenarios in, and whether a policy decides them as expected.</summary>
internal static class TestCommand
{
    public const string Name = "test";

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> scenarios = new("SCENARIOS")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Scenario files in JSON, or folders of them",
        };
        Option<string?> policy = PolicyOption.Create();
        Option<string> output = SuiteFormat.Option();
        Option<int> budget = BudgetOption.Create();
        Option<bool> coverage = new("--coverage") { Description = "Also show how much of the policy the scenarios cover" };
        Option<bool> mutants = new("--mutants") { Description = "Also change the policy in every small way, and show which changes no scenario notices" };
        Option<string[]> least = new("--min")
        {
            Description = "Fail below this percentage of rules, conditions, answers, guarantees, sections or mutants; may be repeated",
            HelpName = "KIND=PERCENT",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        least.CompletionSources.Add([.. Thresholds.Names.Select(name => $"{name}=")]);
        Option<bool> accept = new("--accept") { Description = "Write the current decisions into the files, replacing what was expected" };
        Option<string?> kill = new("--kill") { Description = "Write a scenario for each surviving change to a file", HelpName = "FILE" };
        Option<string?> generate = new("--generate") { Description = "Write the smallest suite found that covers every rule and condition to a file", HelpName = "FILE" };
        Option<string?> schema = new("--schema") { Description = "Write the JSON Schema of the policy's scenarios to a file", HelpName = "FILE" };
        Command command = new(Name, "Runs scenarios of a policy, and shows how much of it they cover.")
        {
            scenarios, policy, output, coverage, mutants, least, accept, kill, generate, schema, budget,
        };
        command.Validators.Add(result =>
        {
            bool writesOnly = result.GetResult(generate) is not null || result.GetResult(schema) is not null;
            if (result.GetResult(scenarios) is not { Tokens.Count: > 0 } && !writesOnly)
            {
                result.AddError("no scenarios: name a file or a folder, or write some with --generate FILE");
            }
        });
        command.SetAction((parsed, cancellation) => TestRun.RunAsync(
            new SuiteRequest(parsed.GetValue(scenarios) ?? [], parsed.GetValue(output)!)
            {
                Policy = parsed.GetValue(policy),
                Coverage = parsed.GetValue(coverage),
                Mutants = parsed.GetValue(mutants) || parsed.GetValue(kill) is not null,
                Least = parsed.GetValue(least) ?? [],
                Accept = parsed.GetValue(accept),
                KillFile = parsed.GetValue(kill),
                GenerateFile = parsed.GetValue(generate),
                SchemaFile = parsed.GetValue(schema),
                Budget = parsed.GetValue(budget),
            },
            console,
            cancellation));
        return command;
    }
}
