using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>Reports what is wrong with a command line, all of it, with the nearest valid word.</summary>
internal static class UsageErrors
{
    public static async Task<int> WriteAsync(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        return await WriteAsync(Messages(parsed, command), PathOf(command), error).ConfigureAwait(false);
    }

    /// <summary>Reports what is wrong with the words after a verb.</summary>
    public static async Task<int> WriteAsync(IEnumerable<string> messages, string verb, TextWriter error)
    {
        foreach (string message in messages) await error.WriteLineAsync($"meldpunt: {message}").ConfigureAwait(false);
        await error.WriteLineAsync($"Try '{$"meldpunt {verb}".TrimEnd()} --help'.").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    /// <summary>What looks like an option and is none; a file of that name is written ./-x, or after --.</summary>
    public static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
        .Select(token => token.Value);

    /// <summary>The words that lead to a command, without the tool's own name; none for the tool itself.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? "" : $"{command.Parents.OfType<Command>().Select(PathOf).FirstOrDefault("")} {command.Name}".TrimStart();

    private static IEnumerable<string> Messages(ParseResult parsed, Command command)
    {
        string[] unknown = [.. UnknownOptions(parsed)];
        foreach (string option in unknown) yield return IsOfTheTool(option) ? $"'{option}' is an option of meldpunt itself, not of one of its commands" : NotOneOf(option, "an option", Options(command));
        string[] unmatched = [.. parsed.UnmatchedTokens.Except(unknown)];
        string[] verbs = [.. command.Subcommands.Select(verb => verb.Name)];
        foreach (string word in unmatched.Where(_ => verbs.Length > 0)) yield return UnknownArgument.Message(word, "a command", verbs);
        foreach (string word in unmatched.Where(_ => verbs.Length == 0 && unknown.Length == 0)) yield return $"{Shown.Word(word)} is one argument too many";
        if (unknown.Length + unmatched.Length > 0) yield break;
        if (command.Subcommands.Count > 0)
        {
            yield return $"specify a command: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}";
            yield break;
        }

        foreach (ParseError fault in parsed.Errors) yield return Message(fault);
    }

    private static bool IsOfTheTool(string option) => new RootCommand().Options.Any(known => !known.Recursive && known.Name == option);

    private static IEnumerable<string> Options(Command command) => command.Options.Concat(new RootCommand().Options.Where(option => option.Recursive))
        .SelectMany(option => option.Aliases.Prepend(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal));

    // Of a wrong value the parser's own message would repeat everything, and it might be a web address.
    private static string Message(ParseError fault)
    {
        if (fault.SymbolResult is ArgumentResult { Parent: CommandResult, Tokens: [.., var word] } argument) return Message(fault, argument.Argument, argument.Argument.Name, word.Value);
        if (fault.SymbolResult is not OptionResult { Tokens: [.., var value] } result) return fault.Message;
        return result.Tokens.Count > 1 ? $"{result.Option.Name} can be given only once" : Message(fault, result.Option, result.Option.Name, value.Value);
    }

    // Without words that are expected, as of a number, the message says itself what is.
    private static string Message(ParseError fault, Symbol symbol, string name, string value)
    {
        string[] words = [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
        // As all are listed, one is named only where it begins alike: tcsh is a shell, but not bash.
        IEnumerable<string> alike = words.Where(word => value.StartsWith(word[..1], StringComparison.OrdinalIgnoreCase));
        return words.Length == 0 ? fault.Message : $"{NotOneOf(value, $"a value of {name}", alike)} (expected {string.Join(" or ", words)})";
    }

    private static string NotOneOf(string wrong, string what, IEnumerable<string> words)
    {
        string? near = Suggestion.Find(wrong, words);
        return near is null ? $"{Shown.Word(wrong)} is not {what}" : $"{Shown.Word(wrong)} is not {what}; did you mean '{near}'?";
    }
}
