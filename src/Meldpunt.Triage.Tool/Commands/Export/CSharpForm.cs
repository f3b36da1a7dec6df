using System.CommandLine;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export csharp</c>: the policy as typed C#. The package Meldpunt.Triage.Build runs it at each build.</summary>
internal static class CSharpForm
{
    public const string Name = "csharp";

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> space = new("--namespace") { Description = "The namespace of the class", HelpName = "NAME", DefaultValueFactory = _ => new CSharpOptions().Namespace };
        Option<string?> type = new("--class") { Description = "The class that holds everything; by default the policy's id, as SecondHotline for second-hotline", HelpName = "NAME" };
        Option<bool> isInternal = new("--internal") { Description = "Only the project itself sees the class" };
        Option<string?> output = new("--output") { Description = "Write the code to a file, replacing it", HelpName = "FILE" };
        Option<string?> findings = new("--findings")
        {
            Description = "Check the policy too, and write what is found to a file, a line each as compilers write it; with an error no code is written. For builds, with --output",
            HelpName = "FILE",
        };
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Writes the policy as typed C#: enums, a report and an item, its words as constants, and an engine that starts at once.")
        {
            policy, space, type, isInternal, output, findings, budget,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(findings) is not null && (result.GetResult(output) is null || result.GetResult(policy) is not { Tokens.Count: > 0 })) result.AddError("--findings works only with POLICY and --output");
        });
        command.SetAction((parsed, cancellation) =>
        {
            CSharpOptions options = new() { Namespace = parsed.GetValue(space)!, ClassName = parsed.GetValue(type), IsInternal = parsed.GetValue(isInternal) };
            CSharpRun run = new(console, options, parsed.GetValue(budget));
            return run.RunAsync(parsed.GetValue(policy), parsed.GetValue(output), parsed.GetValue(findings), cancellation);
        });
        return command;
    }
}
