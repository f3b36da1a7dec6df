using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
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
            Description = "Journals of decisions: folders, files of records, or SQLite databases with a table of them; '-' reads standard input",
        };
        Option<string?> policy = new("--policy")
        {
            Description = "Decide every record by this policy document instead of the version that decided it",
            HelpName = "FILE",
        };
        Option<string[]> versions = new("--version")
        {
            Description = "A policy document that decided records, in addition to the shipped policy; with --policy, what changes names the rows of the difference; may be repeated",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        Option<string?> map = new("--map")
        {
            Description = "Mapping of renamed, split or merged terms, as for diff: from those of --version, or else of the shipped policy, to those of --policy",
            HelpName = "FILE",
        };
        Option<string?> culture = CultureOption.Create(policy);
        Option<string> output = ReplayFormat.Option();
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Decides a journal of decisions again, by the recorded version or another, and shows what differs.")
        {
            journals, policy, versions, map, culture, output, budget,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(map) is not null && result.GetResult(policy) is null) result.AddError("--map says how words became those of another policy; add --policy FILE");
        });
        command.SetAction((parsed, cancellation) => ReplayRun.RunAsync(
            new ReplayRequest(InputSource.OfJournals(parsed.GetValue(journals)!, console), parsed.GetValue(output)!)
            {
                Policy = parsed.GetValue(policy),
                Versions = parsed.GetValue(versions) ?? [],
                Map = parsed.GetValue(map),
                Culture = parsed.GetValue(culture),
                Budget = parsed.GetValue(budget),
            },
            console,
            cancellation));
        return command;
    }
}
