using System.CommandLine;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary><c>meldpunt decide</c>: reports in, decisions out.</summary>
internal static class DecideCommand
{
    public const string Name = "decide";

    private const string Json = "json";
    private const string Table = "table";

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "JSON Lines files, one report per line; '-' or no file reads standard input",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "JSON Lines for programs, or a table for people",
            DefaultValueFactory = _ => Json,
        };
        output.AcceptOnlyFromAmong(Json, Table);
        Option<string?> policy = PolicyOption.Create();
        Option<bool> closed = new("--closed")
        {
            Description = "Close every report first, as when no more questions can be asked: what is unanswered about an item is in doubt, and an address that was not given counts as none",
        };
        Option<string[]> codes = CodesOption.Create(policy);
        Option<bool> labels = LabelsOption.Create();
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Decides reports, one per line, and writes the decisions in the same order.")
        {
            files, output, codes, labels, policy, closed, budget,
        };
        command.Validators.Add(result =>
        {
            if (console.InputIsTerminal && result.GetResult(files) is not { Tokens.Count: > 0 })
            {
                result.AddError("no reports: name a file, or pass them on standard input ('meldpunt decide < FILE')");
            }

            if (result.GetResult(codes) is not null && result.GetResult(output) is { Tokens: [{ Value: Table }] })
            {
                result.AddError("--codes works only with JSON output; remove it, or remove --output table");
            }

            if (result.GetResult(labels) is not null && result.GetResult(output) is { Tokens: [{ Value: Table }] })
            {
                result.AddError("--labels works only with JSON output; remove it, or remove --output table");
            }
        });
        command.SetAction((parsed, cancellation) => DecideRun.RunAsync(
            new DecideRequest(
                InputSource.AllOf(parsed.GetValue(files), console),
                parsed.GetValue(policy),
                parsed.GetValue(closed),
                parsed.GetValue(output) == Table ? new TableOutput(console) : new LinesOutput(console.Output))
            {
                Codes = parsed.GetValue(codes) ?? [],
                Labels = parsed.GetValue(labels),
                Budget = parsed.GetValue(budget),
            },
            console,
            cancellation));
        return command;
    }
}
