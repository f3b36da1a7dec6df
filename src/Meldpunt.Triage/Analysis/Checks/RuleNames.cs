namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Names rules in a sentence.</summary>
internal static class RuleNames
{
    /// <summary>"'a' decides" or "'a' and 'b' together decide".</summary>
    public static string All(IReadOnlyList<string> rules) =>
        rules.Count == 1 ? $"'{rules[0]}' decides, which is" : $"{List(rules)} together decide, which are";

    /// <summary>"'a', 'b' and 'c'".</summary>
    public static string List(IReadOnlyList<string> names)
    {
        string[] quoted = [.. names.Select(name => $"'{name}'")];
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }
}
