using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Matches an item or a report with a pattern, part for part.</summary>
internal static class BruteForcePattern
{
    public static bool Matches(OutcomePattern pattern, BruteForceItem item, FactList facts) =>
        Facts(pattern, item.Words, facts)
        && (pattern.Routes.IsEmpty || pattern.Routes.Contains(item.Route))
        && (!pattern.HasReason || item.Reasons.Length > 0)
        && (pattern.Reasons.IsEmpty || item.Reasons.Intersect(pattern.Reasons).Any());

    public static bool Matches(OutcomePattern pattern, BruteForceReport report, FactList facts, TriagePolicy policy) =>
        Facts(pattern, report.Words, facts)
        && (pattern.Routes.IsEmpty || pattern.Routes.Contains(report.Outcome.Route!))
        && (!pattern.HasReferral || report.Outcome.Referrals.Length > 0)
        && (pattern.FirstReferral is null || report.Outcome.Referrals.FirstOrDefault() == pattern.FirstReferral)
        && (pattern.Referrals.IsEmpty || report.Outcome.Referrals.Intersect(pattern.Referrals).Any())
        && pattern.Contacts.All(said => report.Outcome.Referrals.Contains(said.Referral) && IsSo(said.Contact, policy.Referrals.Single(rule => rule.Id == said.Referral).Contact))
        && (pattern.Notices.IsEmpty || report.Outcome.Notices.Intersect(pattern.Notices).Any())
        && (pattern.Labels.IsEmpty || report.Outcome.Labels.Intersect(pattern.Labels).Any());

    private static bool IsSo(ContactPattern said, Contact contact) =>
        (said.Name is null || said.Name == contact.Name)
        && IsSo(said.Phone, contact.Phone) && IsSo(said.Url, contact.Url) && IsSo(said.Email, contact.Email)
        && IsSo(said.Chat, contact.Chat) && IsSo(said.Hours, contact.Hours);

    private static bool IsSo(string? said, string? part) => said is null || (said.Length == 0 ? part is null : said == part);

    private static bool Facts(OutcomePattern pattern, string?[] words, FactList facts) =>
        pattern.Facts.IsEmpty || pattern.Facts.Any(condition => Combinations.Holds(condition, words, facts));
}
