using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>The policy of a set of rules. Cases and items belong to one, also where two sets are of the same policy.</summary>
/// <param name="engine">The engine of the policy.</param>
/// <param name="name">The name of the set of rules.</param>
internal sealed class CasePolicy(TriageEngine engine, string name)
{
    public TriageEngine Engine => engine;

    public TriagePolicy Policy { get; } = engine.Policy;

    public string Name => name;

    public string[] RuleIds { get; } = [.. engine.Policy.Rules.Select(rule => rule.Id)];

    public string[] ReferralIds { get; } = [.. engine.Policy.Referrals.Select(referral => referral.Id)];

    public string[] NoticeIds { get; } = [.. engine.Policy.Notices.Select(notice => notice.Id)];
}
