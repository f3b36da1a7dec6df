namespace Meldpunt.Triage.Policies;

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
            .Concat(policy.Referrals.SelectMany(referral => WithText($"referral.{referral.Id}")))
            .Concat(policy.Notices.Select(notice => $"notice.{notice.Id}"))
            .Concat(Phrases.Select(phrase => $"phrase.{phrase}"));
    }

    private static IEnumerable<string> OfFact(Fact fact) =>
        new[] { $"fact.{fact.Id}", $"fact.{fact.Id}.help" }
            .Concat(fact.Answers.Select(answer => $"answer.{fact.Id}.{answer}"));

    private static IEnumerable<string> WithText(string key) => [key, $"{key}.text"];
}
