using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Samples;

/// <summary>A policy with all that rules for a report can ask, labels, notes, ids that begin with a digit, and a fact that nobody is asked for.</summary>
internal static class LanguagePolicy
{
    public static TriagePolicy Make()
    {
        TriagePolicy policy = Builder().Build();
        return policy with { Texts = new([Texts(policy, "en"), Texts(policy, "nl")]) };
    }

    public static TriagePolicy WithoutTexts => Builder().Build();

    private static PolicyBuilder Builder() => new PolicyBuilder("2-parcels", "1")
        .Routes("wait", "deliver", "wait", "open", "return")
        .Section("1", "one")
        .ItemFact(new Fact("18-or-over", ["yes", "no", "in-doubt"]))
        .ItemFact(new Fact("size", ["small", "2-by-2", "large", "in-doubt"]) { IsAsked = false })
        .ItemFact(new Fact("weight", ["heavy", "in-doubt"]))
        .ReportFact(new Fact("urgent", ["yes", "no"]) { IsAsked = false })
        .Rule("A", "112", Condition.Where("18-or-over", "no"), "open", Citation.RulingOn("1") with { Note = "A <note> & why." })
        .Rule("B", "large", Condition.Where("size", "large"), "return", Citation.None with { Note = "Only a note." })
        .Otherwise("C", "rest", "deliver")
        .EmptyReport(new("hurry", [ReportCondition.Where("urgent", "yes") with { NoItem = ItemCondition.Any }], "open"))
        .Referral(new("desk", [ReportCondition.RouteIs("open", "return")], new("Desk")) { Source = Citation.Of("1") with { Note = "Ask the desk." } })
        .Notice(new("each", [ReportCondition.EveryItemIs("deliver", "return"), ReportCondition.NoItemIs("open").And("urgent", "no")]))
        .Notice(new("why", [ReportCondition.Always with { SomeItem = new() { Reasons = ["112", "large"] } }]))
        .Label(new("1-now", [ReportCondition.Always with { SomeItem = new() { Routes = ["open"], InDoubt = true, Reasons = ["112"], Facts = Condition.Where("size", "small", "2-by-2").And("18-or-over", "no") } }]) { Source = Citation.Of("1") })
        .Label(new("2-later", [ReportCondition.Always with { EveryItem = new() { Facts = Condition.Where("size", "small") }, NoItem = new() { InDoubt = true } }]))
        .Guarantee(new Guarantee("labelled", GuaranteeScope.Report, GuaranteeKind.Implies) { If = new() { Labels = ["1-now"] }, Then = new() { Routes = ["deliver", "wait", "open"] } });

    private static LanguageTexts Texts(TriagePolicy policy, string language) => new(
        language, TextKeys.RequiredBy(policy).Select(key => new TextEntry(key, $"{language} {key}{string.Concat(Enumerable.Range(0, Phrases.Find(key)?.Places ?? 0).Select(place => $" {{{place}}}"))}")).ToValueList());
}
