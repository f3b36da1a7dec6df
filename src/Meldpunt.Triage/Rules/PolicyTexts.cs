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

    // What a URL showed, where the policy reads URLs.
    private static readonly string[] Addresses =
    [
        "public", "certain.dark-web", "certain.device", "certain.direct-message", "certain.other-non-public",
        "hint.cloud", "hint.dark-web", "hint.direct-message", "hint.other-non-public", "unusable", "several", "contradicted",
    ];

    // What few policies ever say: that rules decide between them, whatever is still to be answered.
    internal const string ByCases = "phrase.by-cases";

    /// <summary>The keys of texts that a policy may have, and need not.</summary>
    internal static string[] Optional { get; } = [ByCases];

    /// <summary>All keys that a policy needs, in the order of its document. It may have one more, <c>phrase.by-cases</c>, which is said above the reasons of rules that decide between them.</summary>
    /// <param name="policy">The policy.</param>
    public static IEnumerable<string> RequiredBy(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).SelectMany(OfFact)
            .Concat(["question.items", "question.items.help"])
            .Concat(policy.Evidence is null ? [] : Addresses.Select(told => $"address.{told}").Append("phrase.alternative-other-address"))
            .Concat(policy.Rules.Select(rule => $"reason.{rule.Id}"))
            .Concat(policy.Routes.SelectMany(route => WithText($"route.{route}")))
            .Concat(policy.Referrals.SelectMany(referral => WithText($"referral.{referral.Id}")))
            .Concat(policy.Notices.Select(notice => $"notice.{notice.Id}"))
            .Concat(Phrases.Select(phrase => $"phrase.{phrase}"));
    }

    private static IEnumerable<string> OfFact(Fact fact) =>
        new[] { $"fact.{fact.Id}", $"fact.{fact.Id}.help" }
            .Concat(fact.Answers.Select(answer => $"answer.{fact.Id}.{answer}"));

    private static IEnumerable<string> WithText(string key) => [key, $"{key}.text"];
}
