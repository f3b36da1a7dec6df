using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
