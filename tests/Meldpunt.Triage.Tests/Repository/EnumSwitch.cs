using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>
/// Finds, in the text of a source file, switches that name values of an enum of this repository and take every other value without a word:
/// an arm <c>_</c>, or a <c>default</c>, that does not throw. And those that throw for values that the enum has.
/// </summary>
/// <param name="enums">The enums with their values.</param>
internal sealed partial class EnumSwitch(IReadOnlyDictionary<string, string[]> enums)
{
    private readonly Regex _value = new($@"(?<![\w.])({string.Join('|', enums.Keys)})\.([A-Z]\w*)");

    /// <summary>The enums that a file declares, with their values.</summary>
    public static IEnumerable<(string Name, string[] Values)> DeclaredIn(string text) =>
        Declared().Matches(text).Select(match => (match.Groups[1].Value, Value().Matches(NoCode().Replace(match.Groups[2].Value, "")).Select(value => value.Groups[1].Value).ToArray()));

    /// <summary>The values that a switch does not name, although it names others of their enum, and the line of the switch, from 1.</summary>
    public IEnumerable<(int Line, string Enum, string Values)> UnnamedValues(string text)
    {
        string code = NoCode().Replace(text, match => Blank(match.Value));
        foreach (Match opening in Opening().Matches(code))
        {
            int start = opening.Index + opening.Length;
            string body = code[start..End(code, start)];
            (string Pattern, string Does, int At)[] arms = [.. opening.Groups[1].Success ? Cases(body) : Arms(body)];
            if (!arms.Any(arm => Rest().IsMatch(arm.Pattern))) continue;
            foreach (IGrouping<string, string> named in arms.SelectMany(arm => _value.Matches(arm.Pattern)).GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value))
            {
                string[] missing = [.. enums[named.Key].Except(named)];
                if (missing.Length > 0) yield return (code.AsSpan(0, opening.Index).Count('\n') + 1, named.Key, string.Join(", ", missing));
            }
        }
    }

    /// <summary>The lines of the arms at fault, from 1.</summary>
    public IEnumerable<int> SilentArms(string text)
    {
        string code = NoCode().Replace(text, match => Blank(match.Value));
        foreach (Match opening in Opening().Matches(code))
        {
            int start = opening.Index + opening.Length;
            string body = code[start..End(code, start)];
            IEnumerable<(string Pattern, string Does, int At)> arms = opening.Groups[1].Success ? Cases(body) : Arms(body);
            (string Pattern, string Does, int At)[] all = [.. arms];
            if (!all.Any(arm => _value.IsMatch(arm.Pattern))) continue;
            foreach ((string pattern, string does, int at) in all)
            {
                bool isRest = Rest().IsMatch(pattern) && !does.TrimStart().StartsWith("throw ", StringComparison.Ordinal);
                if (isRest) yield return code.AsSpan(0, start + at).Count('\n') + 1;
            }
        }
    }

    // Of an expression: pattern, =>, what it gives, comma.
    private static IEnumerable<(string Pattern, string Does, int At)> Arms(string body)
    {
        int start = 0;
        int arrow = -1;
        int depth = 0;
        for (int i = 0; i <= body.Length; i++)
        {
            char c = i < body.Length ? body[i] : ',';
            if (c is '(' or '[' or '{') depth++;
            if (c is ')' or ']' or '}') depth--;
            if (depth == 0 && arrow < 0 && c == '=' && i + 1 < body.Length && body[i + 1] == '>') arrow = i;
            if (depth != 0 || c != ',') continue;
            if (arrow >= 0) yield return (body[start..arrow].Trim(), body[(arrow + 2)..i], start + body[start..arrow].Length - body[start..arrow].TrimStart().Length);
            (start, arrow) = (i + 1, -1);
        }
    }

    // Of a statement: its own labels, not those of a switch within it.
    private static IEnumerable<(string Pattern, string Does, int At)> Cases(string body) =>
        Label().Matches(body).Where(label => Depth(body, label.Index) == 0).Select(label => (label.Groups[1].Value.Trim(), body[(label.Index + label.Length)..], label.Index));

    private static int Depth(string body, int at) => body.AsSpan(0, at).Count('{') - body.AsSpan(0, at).Count('}');

    private static int End(string code, int start)
    {
        int depth = 1;
        for (int i = start; i < code.Length; i++)
        {
            if (code[i] == '{') depth++;
            if (code[i] == '}' && --depth == 0) return i;
        }

        return code.Length;
    }

    // Lines stay where they are, and an interpolated string keeps its code.
    private static string Blank(string text) => text.StartsWith('$') ? text : Regex.Replace(text, @"[^\n]", " ");

    [GeneratedRegex(@"(?m)^(?:public |internal )?enum (\w+)[^{]*\{([^}]*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?m)^\s*(?:\[[^\]]*\]\s*)?([A-Z]\w*)\s*(?:=[^,]*)?,?\s*$")]
    private static partial Regex Value();

    [GeneratedRegex(@"\bswitch\s*(\([^\n]*\)\s*)?\{")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?m)^\s*(case [^\n]*?|default)\s*:(?!:)(?=[ \r\n])")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:_|var \w+|default)(?: when |$)")]
    private static partial Regex Rest();

    // Comments, strings and characters.
    [GeneratedRegex("(?s)//[^\\n]*|/\\*.*?\\*/|\\$*\"{3}.*?\"{3,}|\\$@?\"(?:\\\\.|[^\"\\\\])*\"|@\"(?:\"\"|[^\"])*\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\[^'\\n]*.|[^'\\\\\\n])'")]
    private static partial Regex NoCode();
}
