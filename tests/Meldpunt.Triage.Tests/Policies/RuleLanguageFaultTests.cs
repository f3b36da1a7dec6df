using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What is wrong with what a report's rules ask of its items and its route, with labels, with notes and with facts that nobody is asked for.</summary>
public sealed class RuleLanguageFaultTests
{
    [Theory]
    [InlineData("\"someItem\": { \"reasons\": ¦[\"cloud\"] }", "someItem.reasons: 'reasons' is not a property here; did you mean 'reason'?")]
    [InlineData("\"someItem\": { \"reason\": [¦\"clowd\"] }", "someItem.reason[0]: 'clowd' is not a rule that gives a reason; did you mean 'cloud'?")]
    [InlineData("\"someItem\": { \"reason\": [¦\"assess\"] }", "someItem.reason[0]: 'assess' is not a rule that gives a reason; expected 'other-shocking-imagery', 'adults-only', 'text', 'not-imagery', 'drawing', 'not-sexual', 'cloud', 'device', 'direct-message', 'dark-web', 'other-non-public' or 'no-link'")]
    [InlineData("\"someItem\": { \"reason\": ¦[] }", "someItem.reason: an empty list names none; leave out 'reason' where an item with any reasons is meant, or with none")]
    [InlineData("\"noItem\": { \"route\": ¦[] }", "noItem.route: an empty list names none; leave out 'route' where an item of any route is meant")]
    [InlineData("\"noItem\": { \"route\": [¦\"reffer\"] }", "noItem.route[0]: 'reffer' is not a route; did you mean 'refer'?")]
    [InlineData("\"everyItem\": { \"facts\": ¦{} }", "everyItem.facts: no fact is listed; leave out 'facts' where an item with any answers is meant")]
    [InlineData("\"everyItem\": { \"facts\": ¦[] }", "everyItem.facts: expected an object")]
    [InlineData("\"everyItem\": { \"facts\": { \"plase\": ¦[\"cloud\"] } }", "everyItem.facts.plase: 'plase' is not a fact here; did you mean 'place'?")]
    [InlineData("\"everyItem\": { \"facts\": { \"place\": [¦\"clod\"] } }", "everyItem.facts.place[0]: 'clod' is not an answer to 'place'; did you mean 'cloud'?")]
    [InlineData("\"everyItem\": { \"facts\": { \"shared\": ¦[\"yes\"] } }", "everyItem.facts.shared: 'shared' is not a fact of an item but of the report; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    [InlineData("\"everyItem\": { \"inDoubt\": ¦false }", "everyItem.inDoubt: 'inDoubt' can only be true; leave it out where doubt does not matter; no condition asks for an item without doubt")]
    [InlineData("\"everyItem\": ¦true", "everyItem: expected an object")]
    [InlineData("\"everyItme\": ¦{}", "everyItme: 'everyItme' is not a fact here; did you mean 'everyItem'?")]
    [InlineData("\"reportRoute\": ¦[]", "reportRoute: an empty list names none; leave out 'reportRoute' where any route is meant")]
    [InlineData("\"reportRoute\": [¦\"asess\"]", "reportRoute[0]: 'asess' is not a route; did you mean 'assess'?")]
    [InlineData("\"reportRoute\": ¦\"assess\"", "reportRoute: expected an array")]
    public void A_fault_in_what_is_asked_of_items_says_what_is_wrong_and_where(string part, string expected) =>
        Expect($"$.notices[4].when.{expected}", ("\"when\": { \"searched\": [\"yes\"] }", $"\"when\": {{ {part} }}"));

    [Theory]
    [InlineData("\"labels\": [{ \"id\": ¦\"Urgent\", \"when\": {} }], ", "labels[0].id: 'Urgent' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters")]
    [InlineData("\"labels\": [¦{ \"id\": \"urgent\" }], ", "labels[0].when: 'when' is missing: say when it applies; {} means always")]
    [InlineData("\"labels\": [{ \"id\": \"urgent\", \"when\": {}, \"queue\": ¦1 }], ", "labels[0].queue: 'queue' is not a property here; expected 'id', 'when', 'source', 'ruling' or 'note'")]
    [InlineData("\"labels\": [{ \"id\": \"urgent\", \"when\": {} }, { \"id\": ¦\"urgent\", \"when\": {} }], ", "labels[1].id: 'urgent' is also the id of another label; ids must be unique")]
    [InlineData("\"labels\": ¦{}, ", "labels: expected an array")]
    [InlineData("\"lables\": ¦[], ", "lables: 'lables' is not a property here; did you mean 'labels'?")]
    public void A_fault_in_a_label_says_what_is_wrong_and_where(string labels, string expected) =>
        Expect($"$.{expected}", ("\"guarantees\": [", $"{labels}\"guarantees\": ["));

    [Theory]
    [InlineData("\"note\": ¦7", "note: expected a text")]
    [InlineData("\"note\": ¦\" \"", "note: the note is blank; say why it is so, or leave it out")]
    [InlineData("\"note\": ¦\"a\\u0007b\"", "note: a note cannot have U+0007, a control character, at character 2")]
    public void A_fault_in_a_note_says_what_is_wrong_and_where(string note, string expected) => Expect(
        $"$.groups[1].rules[1].{expected}",
        ("""{ "id": "text", "when": { "format": ["text"] },""", $$"""{ "id": "text", {{note}}, "when": { "format": ["text"] },"""));

    [Fact]
    public void A_fact_is_asked_or_not_and_nothing_else() => Expect(
        "$.itemFacts[1].asked: expected true or false", ("{ \"id\": \"rendering\",", "{ \"id\": \"rendering\", \"asked\": ¦\"no\","));

    [Fact]
    public void A_rule_that_gives_an_empty_report_its_route_cannot_ask_for_it() => Expect(
        "$.emptyReport[0].when.reportRoute: a report without items gets its route from this rule, so the rule cannot ask for it",
        ("\"when\": [{ \"immediate-danger\": [\"yes\", \"in-doubt\"] }, { \"child-concern\": [\"yes\", \"in-doubt\"] }]", "\"when\": { \"reportRoute\": ¦[\"assess\"] }"));

    [Fact]
    public void What_is_said_of_items_is_written_as_it_was_read()
    {
        string document = TestPolicies.Show.Policy(Analysis.ChangedPolicy.Unchanged).Replace(
            "\"when\": { \"searched\": [\"yes\"] }",
            """
            "when": [
              { "reportRoute": ["refer"], "someItem": { "route": ["refer"], "reason": ["cloud"], "inDoubt": true, "facts": { "place": ["cloud"] } } },
              { "noItem": {}, "everyItem": { "inDoubt": true } }
            ]
            """,
            StringComparison.Ordinal);

        TriagePolicy read = PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).PolicyOrThrow();

        read.Notices[4].When[0].Should().Be(ReportCondition.RouteIs("refer") with
        {
            SomeItem = new() { Routes = ["refer"], Reasons = ["cloud"], InDoubt = true, Facts = Condition.Where("place", "cloud") },
        });
        read.Notices[4].When[1].Should().Be(ReportCondition.Always with { NoItem = ItemCondition.Any, EveryItem = new() { InDoubt = true } });
        PolicyDocument.Read(PolicyDocument.Write(read)).PolicyOrThrow().Should().Be(read);
    }

    private static void Expect(string expected, params (string Old, string New)[] changes)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(changes);
        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) {expected}");
    }
}
