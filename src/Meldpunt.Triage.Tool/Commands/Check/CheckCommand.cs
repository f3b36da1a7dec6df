using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary><c>meldpunt check</c>: a policy in, and what is wrong with it for any report.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = new("POLICY")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The policy document; without one, the shipped policy",
        };
        Option<string> output = OutputFormat.Option();
        Option<int> budget = BudgetOption.Create();
        Option<string?> source = new("--source")
        {
            HelpName = "FILE",
            Description = "The page that the policy comes from, as text or HTML: shows which of its sections changed, and what cites them",
        };
        Command command = new(Name, "Checks a policy for all reports at once: gaps, conflicts, rules without effect, and each guarantee.")
        {
            policy, output, budget, source,
        };
        command.SetAction((parsed, cancellation) => CheckRun.RunAsync(
            parsed.GetValue(policy), parsed.GetValue(source), parsed.GetValue(budget), parsed.GetValue(output)!, console, cancellation));
        return command;
    }
}
