using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Meldpunt.Triage.Tool;

/// <summary>
/// <c>meldpunt [suggest:15] "meldpunt check "</c>: the words that can stand at a place of a line, for shells and dotnet-suggest. Where a
/// file can stand there are none, so that the shell names its files.
/// </summary>
internal sealed class Suggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        bool isPlace = int.TryParse(parseResult.GetResult(directive) is { Values: [var value, ..] } ? value : "", NumberStyles.None, CultureInfo.InvariantCulture, out int place);
        foreach (string word in Find(parseResult.RootCommandResult.Command, isPlace && place < line.Length ? line[..place] : line, parseResult.Configuration))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(word);
        }

        return Terminals.ExitCode.Decided;
    }

    private static IEnumerable<string> Find(Command root, string line, ParserConfiguration parsing)
    {
        try
        {
            return Of(root, line, parsing);
        }
#pragma warning disable CA1031 // A line is half written, and whoever writes it must not be shown a trace: there is nothing to suggest.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    // The first word is the tool, whatever it is called.
    private static IEnumerable<string> Of(Command root, string line, ParserConfiguration parsing)
    {
        string words = line.TrimStart();
        int first = words.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0) return [];
        // A flag could be followed by "true", which nobody writes: what can stand behind it is what could stand without it.
        foreach (Option flag in AllOptions(root).Where(option => option.ValueType == typeof(bool))) flag.Arity = ArgumentArity.Zero;
        string word = words[(words.LastIndexOf(' ') + 1)..];
        string before = words[first..^word.Length];
        ParseResult begun = root.Parse(before, parsing);
        bool takesOptions = begun.Tokens.All(token => token.Type != TokenType.DoubleDash);
        // A value attached to its option is found as if it stood by itself, and shown with what is before it.
        string attached = takesOptions ? OptionWithValue(begun.CommandResult.Command, word) : "";
        string typed = word[attached.Length..];
        string option = attached.TrimEnd('=', ':');
        if (option.Length > 0 && !TakesValue(begun.CommandResult.Command, option)) return [];
        ParseResult parsed = root.Parse(option.Length > 0 ? $"{before}{option} {typed}" : $"{before}{typed}", parsing);
        string[] found = [.. parsed.GetCompletions(null).Select(item => item.Label).Where(label => label.StartsWith(typed, StringComparison.Ordinal) && !IsWhole(label, typed)).Distinct()];
        string[] plain = [.. found.Where(label => !label.StartsWith('-'))];
        if (attached.Length > 0) return plain.Select(label => attached + label);
        if (!takesOptions) return plain;
        if (typed.StartsWith('-')) return found;
        return plain.Length > 0 || typed.Length > 0 || TakesMore(parsed) ? plain : found.Where(label => label.StartsWith("--", StringComparison.Ordinal));
    }

    // "--output=" of "--output=json", "-o:" of "-o:json", "-o" of "-ojson"; empty where no value is attached.
    private static string OptionWithValue(Command command, string word)
    {
        if (!word.StartsWith('-')) return "";
        int sign = word.AsSpan().IndexOfAny('=', ':');
        if (sign >= 0) return word[..(sign + 1)];
        return word.Length > 2 && TakesValue(command, word[..2]) ? word[..2] : "";
    }

    private static bool TakesValue(Command command, string name) =>
        command.Options.Any(option => option.Arity.MaximumNumberOfValues > 0 && (option.Name == name || option.Aliases.Contains(name)));

    // What is to be written behind "rules=" only its author knows.
    private static bool IsWhole(string label, string typed) => label == typed && label.EndsWith('=');

    private static IEnumerable<Option> AllOptions(Command command) => command.Options.Concat(command.Subcommands.SelectMany(AllOptions));

    private static bool TakesMore(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Any(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues);
}
