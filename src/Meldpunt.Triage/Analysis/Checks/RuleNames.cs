using Meldpunt.Triage.Faults;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Names rules in a sentence.</summary>
internal static class RuleNames
{
    /// <summary>"'a' decides" or "'a' and 'b' together decide".</summary>
    public static string All(IReadOnlyList<string> rules) =>
        rules.Count == 1 ? $"'{rules[0]}' decides, which is" : $"{Wording.AllOf(rules)} together decide, which are";
}
