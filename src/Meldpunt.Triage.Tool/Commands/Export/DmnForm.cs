using System.CommandLine;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export dmn</c>: a model for decision tools.</summary>
internal static class DmnForm
{
    public const string Name = "dmn";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Writes a DMN 1.3 model: decision tables for an item and for a report, laid out for a diagram.") { policy, budget };
        command.SetAction((parsed, cancellation) => new ExportRun(console, Name)
            .RunAsync(parsed.GetValue(policy), source => DmnExport.Write(source, parsed.GetValue(budget), cancellation), cancellation: cancellation));
        return command;
    }
}
