using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary><c>meldpunt replay</c>: a journal of decisions in, and what is decided otherwise now.</summary>
internal static class ReplayCommand
{
    public const string Name = "replay";

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> journals = new("JOURNAL")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Journals of decisions: folders, or files of records; '-' reads standard input",
        };
        Option<string?> policy = new("--policy")
        {
            Description = "Decide every record by this policy document instead of the version that decided it",
            HelpName = "FILE",
        };
        Option<string[]> versions = new("--version")
        {
            Description = "A policy document that decided records, in addition to the shipped policy; may be repeated",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        Option<string> output = ReplayFormat.Option();
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Decides a journal of decisions again, by the recorded version or another, and shows what differs.")
        {
            journals, policy, versions, output, budget,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(policy) is not null && result.GetResult(versions) is not null)
            {
                result.AddError("--policy decides all records by one policy, and --version names the policies that decided them; use one or the other");
            }
        });
        command.SetAction((parsed, cancellation) => ReplayRun.RunAsync(
            new ReplayRequest(InputSource.OfJournals(parsed.GetValue(journals)!, console), parsed.GetValue(output)!)
            {
                Policy = parsed.GetValue(policy),
                Versions = parsed.GetValue(versions) ?? [],
                Budget = parsed.GetValue(budget),
            },
            console,
            cancellation));
        return command;
    }
}
