using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>
/// The random policies of the tests, tiny, with everything that an analysis looks at: facts, rules for an item and for its
/// report, sections and sources, answers alike and combinations impossible. What <c>TriageGen.Policies</c> of the testing
/// package makes is for others, and stays apart: a fault that both makers hid could not be found by either.
/// </summary>
internal static class RandomPolicies
{
    /// <summary>With gaps and conflicts, most of them.</summary>
    public static Gen<TriagePolicy> Any(PolicyShape shape) => Of(shape, facts => RandomItemRules.Any(facts, shape.IsDense));

    /// <summary>Without gaps and conflicts; where a rule above others always applies, that is accepted.</summary>
    public static Gen<TriagePolicy> Sound(PolicyShape shape) => Of(shape, facts => RandomItemRules.Sound(facts, shape.IsDense)).Select(RandomAcceptances.OfAllThatAlwaysApply);

    /// <summary>Without gaps and conflicts, over the same facts as another.</summary>
    public static Gen<TriagePolicy> SoundOver(FactList items, FactList reports) => Of(facts => RandomItemRules.Sound(facts, isDense: false), items, reports).Select(RandomAcceptances.OfAllThatAlwaysApply);

    private static Gen<TriagePolicy> Of(PolicyShape shape, Func<FactList, Gen<ValueList<RuleGroup>>> rules) =>
        from items in RandomFacts.OfItem(shape)
        from reports in RandomFacts.OfReport(shape)
        from policy in Of(rules, items, reports)
        select policy;

    private static Gen<TriagePolicy> Of(Func<FactList, Gen<ValueList<RuleGroup>>> rules, FactList items, FactList reports) =>
        from groups in rules(items)
        let reasons = (string[])[.. groups.SelectMany(some => some.Rules).Where(rule => rule.GivesReason).Select(rule => rule.Id)]
        from empty in RandomReportRules.Empty(reports, items, reasons)
        from referrals in RandomReportRules.Referrals(reports, items, reasons)
        from notices in RandomReportRules.Notices(reports, items, reasons)
        from labels in RandomReportRules.Labels(reports, items, reasons)
        from impossibleItems in RandomConditions.On(items).Array[0, 1]
        from impossibleReports in RandomConditions.On(reports).Array[0, 1]
        from questions in Gen.Shuffle(reports.Select(fact => fact.Id).Append("items").ToArray())
        select new TriagePolicy
        {
            Id = "small",
            Version = "1",
            Sections = [new("1", "one"), new("4a", "two")],
            Vocabulary = new(items, reports, RandomFacts.Doubt),
            Routes = ["go", "wait", "stop", "turn"],
            UnsettledRoute = "wait",
            Questions = questions.ToValueList(),
            Groups = groups,
            EmptyReport = empty,
            Referrals = referrals,
            Notices = notices,
            Labels = labels,
            Impossible = [.. Impossible("i", GuaranteeScope.Item, impossibleItems), .. Impossible("r", GuaranteeScope.Report, impossibleReports)],
        };

    private static IEnumerable<ImpossibleCombination> Impossible(string id, GuaranteeScope scope, Condition[] conditions) =>
        conditions.Where(condition => !condition.Parts.IsEmpty).Select(condition => new ImpossibleCombination(id, scope, condition));
}
