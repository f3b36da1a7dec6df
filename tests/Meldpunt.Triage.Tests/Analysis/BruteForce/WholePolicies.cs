using CsCheck;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>
/// Random tiny policies with everything that an analysis looks at: two to four facts of an item, one or two of a
/// report, rules for both, sections and sources, answers alike and impossible.
/// </summary>
internal static class WholePolicies
{
    /// <summary>With gaps and conflicts, most of them.</summary>
    public static Gen<TriagePolicy> Any { get; } = Of(RandomItemRules.Any);

    /// <summary>Without gaps and conflicts.</summary>
    public static Gen<TriagePolicy> Sound { get; } = Of(RandomItemRules.Sound);

    public static Gen<TriagePolicy> SoundOver(FactList items, FactList reports) => Of(RandomItemRules.Sound, items, reports);

    private static Gen<TriagePolicy> Of(Func<FactList, Gen<ValueList<RuleGroup>>> rules) =>
        from items in RandomFacts.Any("f", 2, 4)
        from reports in RandomFacts.Any("r", 1, 2)
        from policy in Of(rules, items, reports)
        select policy;

    private static Gen<TriagePolicy> Of(Func<FactList, Gen<ValueList<RuleGroup>>> rules, FactList items, FactList reports) =>
        from groups in rules(items)
        from empty in RandomReportRules.Empty(reports)
        from referrals in RandomReportRules.Referrals(reports)
        from notices in RandomReportRules.Notices(reports)
        from impossibleItems in RandomFacts.Condition(items).Array[0, 1]
        from impossibleReports in RandomFacts.Condition(reports).Array[0, 1]
        select new TriagePolicy
        {
            Id = "small",
            Version = "1",
            Sections = [new("1", "one"), new("2", "two")],
            Vocabulary = new(items, reports, RandomFacts.Doubt),
            Routes = ["go", "wait", "stop", "turn"],
            UnsettledRoute = "wait",
            Questions = [.. reports.Select(fact => fact.Id), "items"],
            Groups = groups,
            EmptyReport = empty,
            Referrals = referrals,
            Notices = notices,
            Impossible = [.. Impossible("i", GuaranteeScope.Item, impossibleItems), .. Impossible("r", GuaranteeScope.Report, impossibleReports)],
        };

    private static IEnumerable<ImpossibleCombination> Impossible(string id, GuaranteeScope scope, Condition[] conditions) =>
        conditions.Where(condition => !condition.Parts.IsEmpty).Select(condition => new ImpossibleCombination(id, scope, condition));
}
