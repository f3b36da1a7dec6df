using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds codes that have no text in a language of a policy that has texts.</summary>
internal static class TextCheck
{
    private const int MostNamedAlone = 10;
    private const int Examples = 3;

    public static IEnumerable<Finding> Find(TriagePolicy policy)
    {
        string[] keys = [.. TextKeys.RequiredBy(policy)];
        return policy.Texts.Languages.SelectMany(language => Messages(language, keys).Select(message => new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.MissingText,
            Message = message,
            Path = $"$.texts.{language.Language}",
        }));
    }

    // Of a language that was only begun, one line says more than a hundred.
    private static IEnumerable<string> Messages(LanguageTexts language, string[] keys)
    {
        HashSet<string> present = language.Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. keys.Where(key => !present.Contains(key))];
        if (missing.Length <= MostNamedAlone) return missing.Select(key => $"'{key}' has no text in '{language.Language}'.");
        string first = string.Join(", ", missing.Take(Examples).Select(key => $"'{key}'"));
        return [$"{missing.Length} of {keys.Length} texts are missing in '{language.Language}': {first} and {missing.Length - Examples} more."];
    }
}
