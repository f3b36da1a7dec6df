namespace Meldpunt.Triage.Analysis;

/// <summary>Names rules in a sentence.</summary>
internal static class RuleNames
{
    /// <summary>"'a' decides" or "'a' and 'b' together decide".</summary>
    public static string All(IReadOnlyList<string> rules) =>
        rules.Count == 1 ? $"'{rules[0]}' decides, which is" : $"{Messages.AllOf(rules)} together decide, which are";
}
