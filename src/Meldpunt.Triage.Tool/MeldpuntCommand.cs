using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Meldpunt.Triage.Tool.Commands.Ask;
using Meldpunt.Triage.Tool.Commands.Beginnings;
using Meldpunt.Triage.Tool.Commands.Check;
using Meldpunt.Triage.Tool.Commands.Completion;
using Meldpunt.Triage.Tool.Commands.Decide;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Commands.Explain;
using Meldpunt.Triage.Tool.Commands.Export;
using Meldpunt.Triage.Tool.Commands.Replay;
using Meldpunt.Triage.Tool.Commands.Test;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary>The command itself. Each verb is a file of its own next to this one.</summary>
internal static class MeldpuntCommand
{
    public static RootCommand Create(ToolConsole console)
    {
        RootCommand root = new("Decides where reports to a hotline go, according to a policy that is data.")
        {
            DecideCommand.Create(console),
            ExplainCommand.Create(console),
            AskCommand.Create(console),
            CheckCommand.Create(console),
            DiffCommand.Create(console),
            TestCommand.Create(console),
            ReplayCommand.Create(console),
            ExportCommand.Create(console),
            NewCommand.Create(console),
            CompletionCommand.Create(console),
        };
        root.Add(HelpCommand.Create(root));
        foreach (VersionOption option in root.Options.OfType<VersionOption>()) option.Action = new VersionAction();
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpPage((HelpAction)option.Action!);
            // Elsewhere these are names of files.
            if (!OperatingSystem.IsWindows()) foreach (string ofWindows in option.Aliases.Where(alias => alias.StartsWith('/')).ToArray()) option.Aliases.Remove(ofWindows);
        }

        foreach (SuggestDirective directive in root.Directives.OfType<SuggestDirective>()) directive.Action = new Suggestions(directive);

        return root;
    }
}
