using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Makes random conditions on reports: on their route, and on what some, no or every item is.</summary>
internal static class SmallReportRules
{
    private const int Most = 3;

    /// <summary>Some alternatives.</summary>
    /// <param name="facts">The facts of an item.</param>
    /// <param name="rules">The rules for an item, whose reasons are asked for.</param>
    /// <param name="routes">The routes.</param>
    public static Gen<ValueList<ReportCondition>> When(FactList facts, ValueList<RuleGroup> rules, string[] routes)
    {
        string[] reasons = [.. rules.SelectMany(group => group.Rules).Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        return One(Item(facts, reasons, routes), routes).Array[1, 2].Select(all => all.ToValueList());
    }

    private static Gen<ReportCondition> One(Gen<ItemCondition> item, string[] routes) =>
        from ofRoute in Gen.Int[0, Most]
        from route in Some(routes)
        from asked in Gen.Int[0, Most]
        from of in item
        select ReportCondition.Always with
        {
            Routes = ofRoute == 0 ? route : [],
            SomeItem = asked == 1 ? of : null,
            NoItem = asked == 2 ? of : null,
            EveryItem = asked == 3 ? of : null,
        };

    private static Gen<ItemCondition> Item(FactList facts, string[] reasons, string[] routes) =>
        from asked in Gen.Int[0, Most].Array[4]
        from route in Some(routes)
        from reason in reasons.Length == 0 ? Gen.Const(ValueLists.Create<string>([])) : Some(reasons)
        from answers in SmallPolicies.Condition(facts)
        select new ItemCondition
        {
            Routes = asked[0] > 1 ? route : [],
            Reasons = asked[1] == 0 ? reason : [],
            InDoubt = asked[2] == 0,
            Facts = asked[3] == 0 ? answers : Condition.Always,
        };

    private static Gen<ValueList<string>> Some(string[] codes) => Gen.OneOfConst(codes).Array[1, 2].Select(some => some.Distinct().ToValueList());
}
