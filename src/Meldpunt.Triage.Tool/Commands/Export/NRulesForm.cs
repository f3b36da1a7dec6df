using System.CommandLine;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export nrules</c>: the rules for an item as classes of NRules.</summary>
internal static class NRulesForm
{
    public const string Name = "nrules";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        NRulesOptions names = new();
        Option<string> space = new("--namespace") { Description = "The namespace of the classes", HelpName = "NAME", DefaultValueFactory = _ => names.Namespace };
        Option<string> type = new("--facts") { Description = "The class of the facts", HelpName = "CLASS", DefaultValueFactory = _ => names.FactType };
        Option<string?> factSpace = new("--facts-namespace") { Description = "The namespace of a class of facts that is at hand; without it the class is written too", HelpName = "NAME" };
        Command command = new(Name, "Writes the rules for an item as C# classes in NRules' own language.") { policy, space, type, factSpace };
        command.SetAction((parsed, _) =>
        {
            NRulesOptions chosen = new() { Namespace = parsed.GetValue(space)!, FactType = parsed.GetValue(type)!, FactNamespace = parsed.GetValue(factSpace) };
            return RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), source => NRulesExport.Write(source, chosen));
        });
        return command;
    }

    private static async Task<int> RunAsync(ExportRun run, string? policy, Func<TriagePolicy, string> write)
    {
        try
        {
            return await run.RunAsync(policy, write).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            return await run.WrongAsync([exception.Message.Split(" (Parameter")[0]]).ConfigureAwait(false);
        }
    }
}
