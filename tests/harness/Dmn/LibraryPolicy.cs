using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Dmn;

/// <summary>A policy of another kind, with words that DMN tools could stumble over, and referrals that move before each other.</summary>
internal static class LibraryPolicy
{
    public static TriagePolicy Make() => new PolicyBuilder("lost-and-found", "1 & <2>")
        .Section("1", "what \"lost\" is").Section("2", "who <asks> & how")
        .Routes("later", "keep", "later", "give-back", "throw-away")
        .Doubt("not-sure")
        .ItemFact(new Fact("date", ["this-year", "or-earlier", "not-sure"]))
        .ItemFact(new Fact("in-use", ["true", "false", "not-sure"]))
        .ItemFact(new Fact("string-1", ["null", "some"]) { Closed = "null" })
        .ItemFact(new Fact("2-by-2", ["1", "not-sure"]))
        .ReportFact(new Fact("sum", ["all", "none", "not-sure"]))
        .ReportFact(new Fact("item", ["every", "if-any"]))
        .ReportFact(new Fact("or-else", ["yes", "no"]))
        .Questions("or-else", "items", "item", "sum")
        .Rule("first", "old-and-unused", Condition.Where("date", "or-earlier").And("in-use", "false", "not-sure"), "throw-away", Citation.Of("1"))
        .Rule("first", "whenever-answered", Condition.Where("string-1", "null", "some").And("date", "or-earlier"), "throw-away", Citation.RulingOn("1", "2"))
        .Rule("second", "named", Condition.Where("string-1", "some"), "give-back", Citation.Of("2"))
        .Otherwise("last", "else-keep", "keep")
        .EmptyReport(new("wants-it", [ReportCondition.Where("sum", "all").And("item", "every"), ReportCondition.SomeItemIs("keep"), ReportCondition.Where("or-else", "yes")], "keep") { Source = Citation.Of("2") })
        .EmptyReport(new("whatever", [ReportCondition.Where("sum", "all", "none", "not-sure")], "throw-away"))
        .Referral(new("desk", [ReportCondition.SomeItemIs("give-back", "keep"), ReportCondition.Where("sum", "all")], new("Desk")))
        .Referral(new("attic", [ReportCondition.SomeItemInDoubt("keep", "later"), ReportCondition.HasItems], new("Attic")) { Precedes = new("desk", [ReportCondition.Where("item", "every"), ReportCondition.SomeItemInDoubt()]) })
        .Referral(new("cellar", [ReportCondition.Always], new("Cellar")) { Precedes = new("attic", [ReportCondition.Where("or-else", "no")]) })
        .Referral(new("porch", [ReportCondition.Where("or-else", "yes", "no")], new("Porch")) { Precedes = new("desk", [ReportCondition.Where("sum", "all", "none")]), Source = Citation.RulingOn() })
        .Notice(new("either", [ReportCondition.Where("sum", "none"), ReportCondition.Where("item", "every", "if-any"), ReportCondition.SomeItemInDoubt("later")]))
        .Notice(new("always", [ReportCondition.Always]))
        .Notice(new("on-route", [ReportCondition.RouteIs("keep", "throw-away").And("sum", "all"), ReportCondition.EveryItemIs("give-back")]))
        .Label(new("2-reasons", [ReportCondition.Always with { SomeItem = new() { Reasons = ["old-and-unused", "named"] } }]))
        .Label(new("none-so", [ReportCondition.Always with { NoItem = new() { Facts = Condition.Where("2-by-2", "1", "not-sure").And("date", "this-year") } }]))
        .Label(new("all-so", [ReportCondition.Always with { EveryItem = new() { InDoubt = true, Routes = ["keep", "later"], Facts = Condition.Where("2-by-2", "1") } }]))
        .Build();
}
