using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>The sections of the source that rules come from.</summary>
internal static class ScenarioSources
{
    public static ValueList<string> Find(TriagePolicy policy, IReadOnlyCollection<string> rules)
    {
        IEnumerable<Citation> cited = policy.Rules.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Source)
            .Concat(policy.EmptyReport.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Source))
            .Concat(policy.Referrals.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Source))
            .Concat(policy.Notices.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Source))
            .Concat(policy.Labels.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Source));
        HashSet<string> sections = [.. cited.SelectMany(source => source.Sections)];
        return policy.Sections.Select(section => section.Id).Where(sections.Contains).ToValueList();
    }
}
