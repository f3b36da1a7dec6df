using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>The policy of a set of rules. Cases and items belong to one, also where two sets are of the same policy.</summary>
/// <param name="engine">The engine of the policy.</param>
/// <param name="name">The name of the set of rules.</param>
/// <param name="policy">What the rules are made from: the engine's policy, but in tests that plant a fault.</param>
internal sealed class CasePolicy(TriageEngine engine, string name, TriagePolicy policy)
{
    public TriageEngine Engine => engine;

    public TriagePolicy Policy => policy;

    public string Name => name;

    public string[] RuleIds { get; } = [.. policy.Rules.Select(rule => rule.Id)];

    public string[] ReferralIds { get; } = [.. policy.Referrals.Select(referral => referral.Id)];

    public string[] NoticeIds { get; } = [.. policy.Notices.Select(notice => notice.Id)];

    public string[] LabelIds { get; } = [.. policy.Labels.Select(label => label.Id)];

    /// <summary>What the rules for a report can see of its items.</summary>
    public ItemSight Sight { get; } = new(policy);
}
