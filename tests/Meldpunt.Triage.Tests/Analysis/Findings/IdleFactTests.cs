using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class IdleFactTests
{
    [Fact]
    public void A_fact_of_an_item_that_no_rule_asks_for_is_a_warning()
    {
        TriagePolicy policy = (Unchanged with { Vocabulary = Unchanged.Vocabulary with { ItemFacts = new([.. Unchanged.Vocabulary.ItemFacts, new Fact("size", ["small", "large"]) { Closed = "small" }]) } }).Silent();

        Finding idle = Planted.Only(policy, "idle-fact").Is(FindingSeverity.Warning, "$.itemFacts[6]");

        idle.Message.Should().Be("The answer to 'size' never matters.");
        idle.CountsNothing();
    }

    [Fact]
    public void A_fact_that_only_tells_whether_an_item_is_in_doubt_is_noted()
    {
        TriagePolicy policy = Rule("drawing", _ => null).Silent();

        Planted.Only(policy, "idle-fact").Is(FindingSeverity.Note, "$.itemFacts[1]").Message
            .Should().Be("The answer to 'rendering' never changes a route; it only decides whether the item is in doubt.");
        TriageEngine engine = TriageEngine.Create(policy with { Guarantees = [] });
        Notices(engine, "in-doubt").Should().Contain("legal-information");
        Notices(engine, "photographic").Should().NotContain("legal-information");
    }

    [Fact]
    public void A_fact_that_only_gives_reasons_is_noted()
    {
        TriagePolicy policy = Planted.WithGroup(new("large", Condition.Where("size", "large"), "assess"));
        policy = policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new([.. Unchanged.Vocabulary.ItemFacts, new Fact("size", ["small", "large"]) { Closed = "small" }]) } };

        Planted.Only(policy, "idle-fact").Is(FindingSeverity.Note, "$.itemFacts[6]").Message.Should().Be("The answer to 'size' never changes a route; it only changes reasons.");
    }

    [Fact]
    public void A_fact_of_a_report_that_no_rule_asks_for_is_a_warning()
    {
        TriagePolicy policy = (Unchanged with { Notices = Unchanged.Notices.Where(notice => notice.Id != "searching-is-punishable").ToValueList() }).Silent();

        Planted.Only(policy, "idle-fact").Is(FindingSeverity.Warning, "$.reportFacts[3]").Message.Should().Be("The answer to 'searched' never matters.");
    }

    private static ValueList<string> Notices(TriageEngine engine, string rendering) =>
        engine.Decide([Answers.None(engine.Policy.Vocabulary.ItemFacts).With("rendering", rendering)], Answers.None(engine.Policy.Vocabulary.ReportFacts)).Notices;
}
