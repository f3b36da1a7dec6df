using System.CommandLine;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool;

/// <summary><c>meldpunt help check</c>: the same as <c>meldpunt check --help</c>.</summary>
internal static class HelpCommand
{
    public const string Name = "help";

    private const string Option = "--help";

    /// <param name="root">The tool with all other commands.</param>
    public static Command Create(RootCommand root)
    {
        Argument<string[]> words = new("COMMAND")
        {
            HelpName = "COMMAND",
            Arity = ArgumentArity.ZeroOrMore,
            Description = "The command; without one, the tool itself",
        };
        words.CompletionSources.Add(context => Find(root, context.ParseResult.GetValue(words) ?? [], out _).Subcommands.Select(command => command.Name));
        Command help = new(Name, "Shows the help of a command, as its option --help does.") { words };
        help.Validators.Add(result =>
        {
            Command known = Find(root, result.GetValue(words) ?? [], out string? unknown);
            if (unknown is not null) result.AddError(known.Subcommands.Count > 0 ? UnknownArgument.Message(unknown, "a command", [.. known.Subcommands.Select(command => command.Name)]) : $"{Shown.Word(unknown)} is one argument too many");
        });
        help.SetAction((parsed, cancellation) => root.Parse([.. parsed.GetValue(words) ?? [], Option], parsed.Configuration).InvokeAsync(parsed.InvocationConfiguration, cancellation));
        return help;
    }

    // As far as the words name commands; the first that does not is the unknown one.
    private static Command Find(RootCommand root, string[] words, out string? unknown)
    {
        Command found = root;
        foreach (string word in words)
        {
            unknown = word;
            if (found.Subcommands.FirstOrDefault(command => command.Name == word) is not { } next) return found;
            found = next;
        }

        unknown = null;
        return found;
    }
}
