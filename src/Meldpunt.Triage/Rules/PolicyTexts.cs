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
    private static readonly string[] Phrases =
    [
        "item", "because", "no-answers-needed", "reasons", "outranked", "would-change",
        "alternative", "alternative-one", "more-alternatives", "or", "next", "expected",
        "settled", "still-possible", "referrals", "notices", "questions", "call",
    ];

    // How to reach an organisation, where some has that. A telephone number may come with any later version.
    private static readonly (string Word, Func<ReferralRule, bool> IsUsed)[] ContactPhrases =
    [
        ("website", referral => referral.Contact.Url is not null),
        ("mail", referral => referral.Contact.Email is not null),
        ("chat", referral => referral.Contact.Chat is not null),
        ("hours", referral => referral.Contact.Hours is not null),
    ];

    // What a URL showed, where the policy reads URLs.
    private static readonly string[] Addresses =
    [
        "public", "certain.dark-web", "certain.device", "certain.direct-message", "certain.other-non-public",
        "hint.cloud", "hint.dark-web", "hint.direct-message", "hint.other-non-public", "unusable", "several", "contradicted",
    ];

    /// <summary>All keys that a policy needs, in the order of its document.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<string> RequiredBy(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).SelectMany(OfFact)
            .Concat(["question.items", "question.items.help"])
            .Concat(policy.Evidence is null ? [] : Addresses.Select(told => $"address.{told}").Append("phrase.alternative-other-address"))
            .Concat(policy.Rules.Select(rule => $"reason.{rule.Id}"))
            .Concat(policy.Routes.SelectMany(route => WithText($"route.{route}")))
            .Concat(policy.Referrals.SelectMany(OfReferral))
            .Concat(policy.Notices.Select(notice => $"notice.{notice.Id}"))
            .Concat(Phrases.Concat(ContactPhrases.Where(phrase => policy.Referrals.Any(phrase.IsUsed)).Select(phrase => phrase.Word)).Select(phrase => $"phrase.{phrase}"));
    }

    private static IEnumerable<string> OfReferral(ReferralRule referral) =>
        WithText($"referral.{referral.Id}").Concat(referral.Contact.Hours is null ? [] : [$"referral.{referral.Id}.hours"]);

    private static IEnumerable<string> OfFact(Fact fact) =>
        new[] { $"fact.{fact.Id}", $"fact.{fact.Id}.help" }
            .Concat(fact.Answers.Select(answer => $"answer.{fact.Id}.{answer}"));

    private static IEnumerable<string> WithText(string key) => [key, $"{key}.text"];
}
