using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What means "always" or "any" must be said, and what says nothing must be left out.</summary>
public sealed class SaidOnPurposeTests
{
    private const string Always = "'when' is missing: say when it applies; {} means always";

    [Theory]
    [InlineData("{ \"id\": \"text\", \"when\": { \"format\": [\"text\"] }, \"route\"", "¦{ \"id\": \"text\", \"route\"", $"$.groups[1].rules[1].when: {Always}")]
    [InlineData("\"emptyReport\": [", "\"emptyReport\": [¦{ \"id\": \"none\", \"route\": \"refer\" }, ", $"$.emptyReport[0].when: {Always}")]
    [InlineData("\"referrals\": [", "\"referrals\": [¦{ \"id\": \"new\", \"contact\": { \"name\": \"New\" } }, ", $"$.referrals[0].when: {Always}")]
    [InlineData("\"notices\": [", "\"notices\": [¦{ \"id\": \"new\" }, ", $"$.notices[0].when: {Always}")]
    [InlineData("\"precedes\": {", "\"precedes\": ¦{ \"referral\": \"police\" }, \"source\": [\"7\"] }, { \"id\": \"next\", \"when\": {}, \"contact\": { \"name\": \"N\" }, \"precedes\": {", $"$.referrals[3].precedes.when: {Always}")]
    [InlineData("\"guarantees\": [", "\"impossible\": [¦{ \"id\": \"i\", \"scope\": \"item\" }], \"guarantees\": [", "$.impossible[0].when: 'when' is missing: say which answers cannot be given together")]
    [InlineData("\"guarantees\": [", "\"impossible\": [{ \"id\": \"i\", \"scope\": \"item\", \"when\": ¦{} }], \"guarantees\": [", "$.impossible[0].when: a condition that always holds would make everything impossible")]
    public void A_rule_that_does_not_say_when_it_applies_is_refused(string old, string by, string expected) => Expect(expected, (old, by));

    [Fact]
    public void A_misspelt_when_is_told_with_what_is_missing_for_it()
    {
        (Fault[] faults, _) = Marked.Read(("{ \"id\": \"text\", \"when\":", "{ \"id\": \"text\", \"whem\":"));

        faults.Select(fault => $"{fault.Path}: {fault.Message}").Should().Equal(
            $"$.groups[1].rules[1].when: {Always}", "$.groups[1].rules[1].whem: 'whem' is not a property here; did you mean 'when'?");
    }

    [Theory]
    [InlineData("{ \"route\": ¦[] }", ".route: an empty list names none; leave out 'route' where an item of any route is meant")]
    [InlineData("{ \"route\": ¦[], \"inDoubt\": true }", ".route: an empty list names none; leave out 'route' where an item of any route is meant")]
    [InlineData("{ \"inDoubt\": ¦false }", ".inDoubt: 'inDoubt' can only be true; leave it out where doubt does not matter; no condition asks for an item without doubt")]
    [InlineData("{ \"inDoubt\": ¦\"true\" }", ".inDoubt: expected true or false")]
    [InlineData("{ \"doubt\": ¦true }", ".doubt: 'doubt' is not a property here; did you mean 'inDoubt'?")]
    public void A_condition_on_items_that_says_nothing_is_refused(string some, string expected) =>
        Expect($"$.notices[4].when.someItem{expected}", ("\"when\": { \"searched\": [\"yes\"] }", $"\"when\": {{ \"someItem\": {some} }}"));

    [Theory]
    [InlineData("\"answers\": [\"yes\", \"no\", \"in-doubt\"], \"closed\": ¦\"no\"", "closed")]
    [InlineData("\"answers\": [\"yes\", \"no\", \"in-doubt\"], \"closedWithAddress\": ¦\"yes\"", "closedWithAddress")]
    public void An_answer_at_closing_of_a_fact_of_a_report_is_refused_since_it_would_do_nothing(string by, string property) => Expect(
        $"$.reportFacts[0].{property}: closing a report answers what is unanswered about its items alone; leave it out of a fact of a report",
        ("{ \"id\": \"immediate-danger\", \"answers\": [\"yes\", \"no\", \"in-doubt\"]", $"{{ \"id\": \"immediate-danger\", {by}"));

    [Fact]
    public void A_condition_on_some_item_whatever_became_of_it_is_said_with_nothing_in_it()
    {
        string document = TestPolicies.Show.Policy(Analysis.ChangedPolicy.Unchanged).Replace("\"when\": { \"searched\": [\"yes\"] }", "\"when\": { \"someItem\": {} }", StringComparison.Ordinal);

        TriagePolicy policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).PolicyOrThrow();

        policy.Notices[4].When.Should().Equal(ReportCondition.HasItems);
        TriageEngine engine = TriageEngine.Create(policy);
        engine.Decide(new Report { Items = [new()] }).Notices.Select(notice => notice.Id).Should().Contain(policy.Notices[4].Id);
        engine.Decide(new Report()).Notices.Select(notice => notice.Id).Should().NotContain(policy.Notices[4].Id);
    }

    [Fact]
    public void In_code_a_list_of_no_routes_is_refused_where_it_would_mean_any()
    {
        string[] none = [];

        none.Invoking(routes => ReportCondition.SomeItemIs(routes)).Should().Throw<ArgumentException>().WithMessage("*HasItems*");
        none.Invoking(routes => ReportCondition.SomeItemInDoubt(routes)).Should().Throw<ArgumentException>().WithMessage("*SomeItemInDoubt()*");
        ReportCondition.SomeItemInDoubt().SomeItem.Should().Be(new ItemCondition { InDoubt = true });
    }

    [Theory]
    [InlineData("\"facts\": ¦[]", "facts: an empty list names none; leave out 'facts' where any answers are meant")]
    [InlineData("\"route\": ¦[]", "route: an empty list names none; leave out 'route' where any route is meant")]
    [InlineData("\"reasons\": ¦[]", "reasons: an empty list names none; leave out 'reasons' where any reasons are meant, or none")]
    [InlineData("\"referrals\": ¦[]", "referrals: an empty list names none; leave out 'referrals' where any referrals are meant, or none")]
    [InlineData("\"notices\": ¦[]", "notices: an empty list names none; leave out 'notices' where any notices are meant, or none")]
    [InlineData("\"reason\": ¦false", "reason: 'reason' can only be true; leave it out where a reason does not matter")]
    [InlineData("\"referral\": ¦false", "referral: 'referral' can only be true; leave it out where a referral does not matter")]
    public void A_part_of_a_pattern_that_says_nothing_is_refused(string part, string expected) => Expect(
        $"$.guarantees[0].if.{expected}",
        ("\"guarantees\": [", $"\"guarantees\": [{{ \"id\": \"new\", \"scope\": \"report\", \"kind\": \"implies\", \"if\": {{ \"firstReferral\": \"police\", {part} }}, \"then\": {{ \"route\": [\"refer\"] }} }}, "));

    [Theory]
    [InlineData("\"changeTo\": \"in-doubt\", \"changeFrom\": ¦[], \"keeps\": [\"assess\"]", "changeFrom: an empty list names none; leave out 'changeFrom' where a change from any answer is meant")]
    [InlineData("\"changeTo\": \"in-doubt\", \"keeps\": ¦[]", "keeps: an empty list names none; leave out 'keeps' where no route is kept")]
    [InlineData("\"changeTo\": \"in-doubt\", \"keeps\": [\"assess\"], \"bestFirst\": ¦[]", "bestFirst: an empty list names none; leave out 'bestFirst' where the policy's own order is meant")]
    public void A_list_of_a_guarantee_that_says_nothing_is_refused(string parts, string expected) => Expect(
        $"$.guarantees[0].{expected}", ("\"guarantees\": [", $"\"guarantees\": [{{ \"id\": \"new\", \"scope\": \"item\", \"kind\": \"keeps\", {parts} }}, "));

    [Theory]
    [InlineData("\"not\": ¦{ \"format\": [\"text\"] }", "not: 'not' is not a fact here; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    [InlineData("\"everyItem\": ¦{ \"route\": [\"refer\"] }", "everyItem: 'everyItem' is not a fact here; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    [InlineData("\"fromat\": ¦\"text\"", "fromat: 'fromat' is not a fact here; did you mean 'format'?")]
    [InlineData("\"anonymous\": ¦[\"yes\"]", "anonymous: 'anonymous' is not a fact of an item but of the report; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    [InlineData("\"anonymous\": ¦\"yes\"", "anonymous: 'anonymous' is not a fact of an item but of the report; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    public void A_condition_on_what_is_no_fact_of_an_item_says_what_facts_there_are(string part, string expected) =>
        Expect($"$.groups[1].rules[1].when.{expected}", ("{ \"id\": \"text\", \"when\": { \"format\": [\"text\"] }", $"{{ \"id\": \"text\", \"when\": {{ {part} }}"));

    [Theory]
    [InlineData("\"not\": ¦{ \"searched\": [\"yes\"] }", "not: 'not' is not a fact here; expected 'immediate-danger', 'child-concern', 'anonymous', 'searched', 'shared', 'reportRoute', 'someItem', 'noItem' or 'everyItem'")]
    [InlineData("\"allItems\": ¦{}", "allItems: 'allItems' is not a fact here; expected 'immediate-danger', 'child-concern', 'anonymous', 'searched', 'shared', 'reportRoute', 'someItem', 'noItem' or 'everyItem'")]
    [InlineData("\"someItme\": ¦{}", "someItme: 'someItme' is not a fact here; did you mean 'someItem'?")]
    [InlineData("\"format\": ¦[\"text\"]", "format: 'format' is not a fact of the report but of an item; expected 'immediate-danger', 'child-concern', 'anonymous', 'searched', 'shared', 'reportRoute', 'someItem', 'noItem' or 'everyItem'")]
    public void A_condition_on_what_is_no_fact_of_a_report_says_what_facts_there_are(string part, string expected) =>
        Expect($"$.notices[4].when.{expected}", ("\"when\": { \"searched\": [\"yes\"] }", $"\"when\": {{ {part} }}"));

    [Fact]
    public void A_condition_is_not_blamed_for_facts_that_could_not_be_read()
    {
        (Fault[] faults, _) = Marked.Read(("\"doubt\": \"in-doubt\"", "\"doubt\": 7"), ("{ \"id\": \"text\", \"when\": { \"format\": [\"text\"] }", "{ \"id\": \"text\", \"when\": { \"not\": {} }"));

        faults.Select(fault => $"{fault.Path}: {fault.Message}").Should().Equal("$.doubt: expected a text", "$.groups[1].rules[1].when.not: expected an array");
    }

    private static void Expect(string expected, params (string Old, string New)[] changes)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(changes);
        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) {expected}");
    }
}
