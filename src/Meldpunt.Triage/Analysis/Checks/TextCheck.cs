using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds codes that have no text in a language of a policy that has texts.</summary>
internal static class TextCheck
{
    public static IEnumerable<Finding> Of(TriagePolicy policy) =>
        from language in policy.Texts.Languages
        let present = language.Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal)
        from key in TextKeys.Of(policy)
        where !present.Contains(key)
        select new Finding(FindingSeverity.Error, FindingCodes.MissingText, $"'{key}' has no text in '{language.Language}'.") { Path = $"$.texts.{language.Language}" };
}
