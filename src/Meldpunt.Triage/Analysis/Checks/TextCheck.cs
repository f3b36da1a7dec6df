using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds codes that have no text in a language of a policy that has texts.</summary>
internal static class TextCheck
{
    private const int MostNamedAlone = 10;
    private const int Examples = 3;

    public static IEnumerable<Finding> Find(TriagePolicy policy)
    {
        string[] required = [.. TextKeys.RequiredBy(policy)];
        return policy.Texts.Languages.SelectMany(language => Messages(language, Expected(language, required)).Select(message => new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.MissingText,
            Message = message,
            Path = $"$.texts.{language.Language}",
        }));
    }

    // The title of a section may be left out; begun and left blank, it lacks its words like any other.
    private static string[] Expected(LanguageTexts language, string[] required) => [.. required.Union(language.Entries.Select(entry => entry.Key))];

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

/// <summary>Finds what people cannot tell apart: two answers, questions, routes, organisations, reasons, notices, labels or keys with one text.</summary>
internal static class SameTextCheck
{
    private static readonly string[] Keys = ["phrase.ask-key-back", "phrase.ask-key-skip", "phrase.ask-key-stop", "phrase.ask-key-help"];
    private static readonly string[] YesAndNo = ["phrase.ask-yes", "phrase.ask-no"];

    public static IEnumerable<Finding> Find(TriagePolicy policy) =>
        from language in policy.Texts.Languages
        let texts = language.Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal)
        from alike in ToldApart(policy).SelectMany(keys => Alike(keys, texts)).DistinctBy(string.Concat)
        select new Finding
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.SameText,
            Message = $"{Messages.AllOf(alike)} have the same text in '{language.Language}', so nobody can tell them apart.",
            About = new() { Texts = alike.Select(key => $"{language.Language}.{key}").ToValueList() },
            Path = $"$.texts.{language.Language}.{alike[^1]}",
        };

    private static IEnumerable<string[]> Alike(string[] keys, Dictionary<string, string> texts) => keys
        .Where(texts.ContainsKey)
        .GroupBy(key => Seen(texts[key]), StringComparer.OrdinalIgnoreCase)
        .Select(same => same.ToArray())
        .Where(same => same.Length > 1);

    // As people see it: without what is invisible, and with any blank as a space.
    private static string Seen(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text.Trim() : string.Concat(text
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
        .Select(c => char.IsWhiteSpace(c) ? ' ' : c)).Trim();

    // A key that is typed must also not be an answer: it would never be taken for one.
    private static IEnumerable<string[]> ToldApart(TriagePolicy policy)
    {
        Vocabulary vocabulary = policy.Vocabulary;
        yield return [.. Keys, .. YesAndNo];
        foreach (Fact fact in vocabulary.ItemFacts.Concat(vocabulary.ReportFacts)) yield return [.. Keys, .. fact.Answers.Select(answer => $"answer.{fact.Id}.{answer}")];
        yield return [.. vocabulary.ItemFacts.Concat(vocabulary.ReportFacts).Select(fact => $"fact.{fact.Id}")];
        yield return [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => $"reason.{rule.Id}")];
        yield return [.. policy.Routes.Select(route => $"route.{route}")];
        yield return [.. policy.Referrals.Select(referral => $"referral.{referral.Id}")];
        yield return [.. policy.Notices.Select(notice => $"notice.{notice.Id}")];
        yield return [.. policy.Labels.Select(label => $"label.{label.Id}")];
    }
}

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
