using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary><c>meldpunt ask</c>: asks a person what matters, one question at a time, and says where the report goes.</summary>
internal static class AskCommand
{
    public const string Name = "ask";

    public static Command Create(ToolConsole console)
    {
        Option<bool> json = new("--json")
        {
            Description = "Write the decision as one line of JSON; questions are written to standard error",
        };
        Option<string?> policy = PolicyOption.Create();
        Option<string?> culture = CultureOption.Create(policy);
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Asks what matters, one question at a time, and shows where the report goes.")
        {
            json, culture, policy, budget,
        };
        command.SetAction((parsed, cancellation) => AskRun.RunAsync(
            new AskRequest(parsed.GetValue(policy), parsed.GetValue(culture), parsed.GetValue(json)) { Budget = parsed.GetValue(budget) }, console, cancellation));
        return command;
    }
}
