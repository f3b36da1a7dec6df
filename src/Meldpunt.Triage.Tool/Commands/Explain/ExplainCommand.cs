using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary><c>meldpunt explain</c>: reports in, and why they go where they go.</summary>
internal static class ExplainCommand
{
    public const string Name = "explain";

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "JSON Lines files, one report per line; '-' or no file reads standard input",
        };
        Option<string?> policy = PolicyOption.Create();
        Option<bool> json = new("--json") { Description = "JSON Lines: each decision with its explanation" };
        Option<string[]> fixedFacts = Words("--fixed", "FACT", "A fact that the reporter cannot change; may be repeated");
        Option<string[]> rules = Words("--rule", "ID", "Also explain why this rule does or does not apply; may be repeated");
        fixedFacts.CompleteFrom(policy, of => of.Vocabulary.ItemFacts.Select(fact => fact.Id));
        rules.CompleteFrom(policy, of => of.Rules.Select(rule => rule.Id));
        Option<string[]> codes = CodesOption.Create(policy);
        Option<bool> labels = LabelsOption.Create();
        Option<string?> culture = CultureOption.Create(policy);
        Option<int> budget = BudgetOption.Create();
        Option<bool> closed = new("--closed") { Description = "Close every report first: what is unanswered about an item is in doubt, and an address that was not given counts as none" };
        Command command = new(Name, "Explains why reports go where they go, what would change that, and what to ask next.")
        {
            files, json, culture, fixedFacts, rules, codes, labels, policy, closed, budget,
        };
        command.Validators.Add(result =>
        {
            if (console.InputIsTerminal && result.GetResult(files) is not { Tokens.Count: > 0 })
            {
                result.AddError("no reports: name a file, or pass them on standard input ('meldpunt explain < FILE')");
            }

            if (result.GetResult(json) is not null && result.GetResult(rules) is not null)
            {
                result.AddError("--rule works only with text output; remove it, or remove --json");
            }

            if (result.GetResult(codes) is not null && result.GetResult(json) is null)
            {
                result.AddError("--codes works only with JSON output; remove it, or add --json");
            }

            if (result.GetResult(labels) is not null && result.GetResult(json) is null)
            {
                result.AddError("--labels works only with JSON output, and text shows labels anyway; remove it, or add --json");
            }
        });
        command.SetAction((parsed, cancellation) => ExplainRun.RunAsync(
            new ExplainRequest(InputSource.AllOf(parsed.GetValue(files), console))
            {
                Policy = parsed.GetValue(policy),
                Close = parsed.GetValue(closed),
                Json = parsed.GetValue(json),
                Culture = parsed.GetValue(culture),
                FixedFacts = parsed.GetValue(fixedFacts) ?? [],
                Rules = parsed.GetValue(rules) ?? [],
                Codes = parsed.GetValue(codes) ?? [],
                Labels = parsed.GetValue(labels),
                Budget = parsed.GetValue(budget),
            },
            console,
            cancellation));
        return command;
    }

    private static Option<string[]> Words(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
