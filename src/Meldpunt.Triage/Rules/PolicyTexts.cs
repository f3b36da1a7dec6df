namespace Meldpunt.Triage.Policies;

/// <summary>The texts for people, for each language.</summary>
/// <param name="Languages">One set for each language; the first is what others fall back on.</param>
public sealed record PolicyTexts(ValueList<LanguageTexts> Languages)
{
    /// <summary>No texts.</summary>
    public static PolicyTexts None { get; } = new([]);
}

/// <summary>The texts of one language.</summary>
/// <param name="Language">The language's tag, such as <c>nl</c> (BCP 47).</param>
/// <param name="Entries">The texts, in the order of authoring.</param>
public sealed record LanguageTexts(string Language, ValueList<TextEntry> Entries);

/// <summary>One text.</summary>
/// <param name="Key">What it is the text of, such as <c>reason.drawing</c> or <c>answer.place.cloud</c>.</param>
/// <param name="Text">The text, one or two plain sentences.</param>
public sealed record TextEntry(string Key, string Text);

/// <summary>The keys of the texts that a policy needs: every code that people meet has its words.</summary>
public static class TextKeys
{
    /// <summary>All keys that a policy needs, in the order of its document.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<string> RequiredBy(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).SelectMany(OfFact)
            .Concat(["question.items", "question.items.help"])
            .Concat(policy.Evidence is null ? [] : Phrases.OfAddresses.Select(phrase => phrase.Key))
            .Concat(policy.Rules.Select(rule => $"reason.{rule.Id}"))
            .Concat(policy.Routes.SelectMany(route => WithText($"route.{route}")))
            .Concat(policy.Referrals.SelectMany(OfReferral))
            .Concat(policy.Notices.Select(notice => $"notice.{notice.Id}"))
            .Concat(policy.Labels.Select(label => $"label.{label.Id}"))
            .Concat(Phrases.OfAll.Select(phrase => phrase.Key))
            .Concat(policy.Labels.IsEmpty ? [] : [Phrases.OfLabels.Key])
            .Concat(Phrases.OfContacts.Where(phrase => policy.Referrals.Any(phrase.IsUsed)).Select(phrase => phrase.Phrase.Key));
    }

    /// <summary>The keys that a policy may have texts for as well: its sections, whose titles are in one language alone.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<string> OptionalIn(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Sections.Select(section => $"section.{section.Id}");
    }

    /// <summary>All that a language is written with: the required keys, and of the others those that some language has.</summary>
    internal static IEnumerable<string> WrittenIn(TriagePolicy policy)
    {
        HashSet<string> written = [.. policy.Texts.Languages.SelectMany(language => language.Entries).Select(entry => entry.Key)];
        return RequiredBy(policy).Concat(OptionalIn(policy).Where(written.Contains));
    }

    private static IEnumerable<string> OfReferral(ReferralRule referral) =>
        WithText($"referral.{referral.Id}").Concat(referral.Contact.Hours is null ? [] : [$"referral.{referral.Id}.hours"]);

    private static IEnumerable<string> OfFact(Fact fact) =>
        new[] { $"fact.{fact.Id}", $"fact.{fact.Id}.help" }
            .Concat(fact.Answers.Select(answer => $"answer.{fact.Id}.{answer}"));

    private static IEnumerable<string> WithText(string key) => [key, $"{key}.text"];
}
