using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds phrases that lack a place such as <c>{0}</c>, so that what belongs there is lost, and places that nothing fills.</summary>
internal static class PlaceholderCheck
{
    public static IEnumerable<Finding> Find(TriagePolicy policy) =>
        from language in policy.Texts.Languages
        from entry in language.Entries
        where !string.IsNullOrWhiteSpace(entry.Text) && (entry.Text.AsSpan().ContainsAny('{', '}') || Phrases.Find(entry.Key) is { Places: > 0 })
        let wrong = Wrong(entry).ToArray()
        where wrong.Length > 0
        select new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.WrongPlaceholder,
            Message = $"'{entry.Key}' in '{language.Language}': {string.Join("; ", wrong)}. Expected {Expected(entry.Key)}.",
            Path = $"$.texts.{language.Language}.{entry.Key}",
        };

    private static IEnumerable<string> Wrong(TextEntry entry)
    {
        bool isPhrase = Phrases.Find(entry.Key) is not null;
        string[] expected = Places(entry.Key);
        string[] pieces = [.. Placeholders.Split(entry.Text)];
        string[] found = [.. pieces.Where(Placeholders.IsPair).Distinct(StringComparer.Ordinal)];
        string[] missing = [.. expected.Except(found)];
        string[] unknown = [.. found.Except(expected).Where(pair => isPhrase || LooksLikePlace(pair))];
        if (missing.Length > 0) yield return $"{All(missing)} {(missing.Length == 1 ? "is" : "are")} missing";
        if (unknown.Length > 0) yield return $"nothing is put into {All(unknown)}{Meant(missing, unknown)}";
        if (isPhrase && pieces.Any(piece => !Placeholders.IsPair(piece) && piece.AsSpan().ContainsAny('{', '}'))) yield return "a brace has no counterpart";
    }

    private static string Expected(string key) => Places(key) switch
    {
        [] when Phrases.Find(key) is not null => "no braces",
        [] => "no place to be filled in",
        string[] places => $"{All(places)} as the only braces",
    };

    // What is missing was most likely meant by what is too much: {O} for {0}.
    private static string Meant(string[] missing, string[] unknown) => missing.Length == 1 && unknown.Length == 1 ? $" (did you mean {missing[0]}?)" : "";

    private static string[] Places(string key) => [.. Enumerable.Range(0, Phrases.Find(key)?.Places ?? 0).Select(Placeholders.Name)];

    // Texts that are no phrases are shown as they are, and may have braces of their own.
    private static bool LooksLikePlace(string pair) => pair[1..^1].Trim() is { Length: > 0 } figures && figures.All(char.IsAsciiDigit);

    private static string All(string[] places)
    {
        string[] shown = [.. places.Select(place => Messages.MayRepeat(place[1..^1]) ? place : "other words in braces").Distinct(StringComparer.Ordinal)];
        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }
}
