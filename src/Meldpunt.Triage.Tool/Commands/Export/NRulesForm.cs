using System.CommandLine;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export nrules</c>: the rules for an item as classes of NRules.</summary>
internal static class NRulesForm
{
    private const string Name = "nrules";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        NRulesOptions names = new();
        Option<string> space = new("--namespace") { Description = "The namespace of the classes", HelpName = "NAME", DefaultValueFactory = _ => names.Namespace };
        Option<string> type = new("--facts") { Description = "The class of the facts", HelpName = "CLASS", DefaultValueFactory = _ => names.FactType };
        Option<string?> factSpace = new("--facts-namespace") { Description = "The namespace of a class of facts that is at hand; without it the class is written too", HelpName = "NAME" };
        Command command = new(Name, "Writes the rules for an item as C# classes in NRules' own language.") { policy, space, type, factSpace };
        command.SetAction((parsed, _) => new ExportRun(console, Name).RunAsync(parsed.GetValue(policy), source => NRulesExport.Write(source, new()
        {
            Namespace = parsed.GetValue(space)!,
            FactType = parsed.GetValue(type)!,
            FactNamespace = parsed.GetValue(factSpace),
        })));
        return command;
    }
}
