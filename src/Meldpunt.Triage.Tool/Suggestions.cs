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
        foreach (string word in Of(parseResult.RootCommandResult.Command, isPlace && place < line.Length ? line[..place] : line, parseResult.Configuration))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(word);
        }

        return Terminals.ExitCode.Decided;
    }

    // The first word is the tool, whatever it is called.
    private static IEnumerable<string> Of(Command root, string line, ParserConfiguration parsing)
    {
        string words = line.TrimStart();
        int first = words.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0) return [];
        string word = words[(words.LastIndexOf(' ') + 1)..];
        // A value behind '=' is found as if it stood by itself, and shown with what is before it.
        int equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        string option = equals < 0 ? "" : word[..(equals + 1)];
        string typed = word[option.Length..];
        ParseResult parsed = root.Parse($"{words[first..^word.Length]}{option.Replace('=', ' ')}{typed}", parsing);
        string[] found = [.. parsed.GetCompletions(null).Select(item => item.Label).Where(label => label.StartsWith(typed, StringComparison.Ordinal)).Distinct()];
        string[] plain = [.. found.Where(label => !label.StartsWith('-'))];
        if (option.Length > 0) return plain.Select(label => option + label);
        if (typed.StartsWith('-')) return found;
        return plain.Length > 0 || typed.Length > 0 || TakesMore(parsed) ? plain : found.Where(label => label.StartsWith("--", StringComparison.Ordinal));
    }

    private static bool TakesMore(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Any(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues);
}
