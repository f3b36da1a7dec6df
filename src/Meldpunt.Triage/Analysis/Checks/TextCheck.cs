using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds codes that have no text in a language of a policy that has texts.</summary>
internal static class TextCheck
{
    public static IEnumerable<Finding> Find(TriagePolicy policy) =>
        from language in policy.Texts.Languages
        let present = language.Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal)
        from key in TextKeys.RequiredBy(policy)
        where !present.Contains(key)
        select new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.MissingText,
            Message = $"'{key}' has no text in '{language.Language}'.",
            Path = $"$.texts.{language.Language}",
        };
}
