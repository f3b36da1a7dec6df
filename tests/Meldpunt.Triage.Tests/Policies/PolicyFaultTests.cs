using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What is wrong with a policy document: the path, the line and column, what was expected, the nearest word.</summary>
public sealed class PolicyFaultTests
{
    private const string Text = """{ "id": "text", "when": { "format": ["text"] }, "route": "out-of-scope", "source": ["5"] }""";

    [Theory]
    [InlineData("""{ "id": "text", "when": {}, "rulign": ¦true, "route": "out-of-scope", "source": ["5"] }""", "$.groups[1].rules[1].rulign: 'rulign' is not a property here; did you mean 'ruling'?")]
    [InlineData("""¦{ "id": "text", "when": { "format": ["text"] }, "source": ["5"] }""", "$.groups[1].rules[1].route: 'route' is missing")]
    [InlineData("""{ "id": "text", "when": ¦[], "route": "out-of-scope" }""", "$.groups[1].rules[1].when: expected an object")]
    [InlineData("""{ "id": "text", "when": { "format": ¦"text" }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.format: expected an array")]
    [InlineData("""{ "id": "text", "when": { "format": [¦3] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.format[0]: expected a text")]
    [InlineData("""{ "id": "text", "when": {}, "route": ¦null }""", "$.groups[1].rules[1].route: expected a text")]
    [InlineData("""{ "id": "text", "when": {}, "route": "refer", "ruling": ¦"yes" }""", "$.groups[1].rules[1].ruling: expected true or false")]
    [InlineData("""{ "id": "text", "when": { "fromat": ¦["text"] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.fromat: 'fromat' is not a fact here; did you mean 'format'?")]
    [InlineData("""{ "id": "text", "when": { "shared": ¦["yes"] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.shared: 'shared' is not a fact of an item but of the report; expected 'format', 'rendering', 'persons', 'nature', 'place' or 'link'")]
    [InlineData("""{ "id": "text", "when": { "format": ["text", ¦"stikcer"] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.format[1]: 'stikcer' is not an answer to 'format'; did you mean 'sticker'?")]
    [InlineData("""{ "id": "text", "when": { "format": ¦[] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.format: no answer to 'format' is listed, so this condition never holds")]
    [InlineData("""{ "id": "text", "when": { "format": ["text", ¦"text"] }, "route": "out-of-scope" }""", "$.groups[1].rules[1].when.format[1]: 'text' is also the id of another answer here; ids must be unique")]
    [InlineData("""{ "id": "text", "when": {}, "route": ¦"out-off-scope" }""", "$.groups[1].rules[1].route: 'out-off-scope' is not a route that a rule can ask for; did you mean 'out-of-scope'?")]
    [InlineData("""{ "id": "text", "when": {}, "route": ¦"needs-information" }""", "$.groups[1].rules[1].route: 'needs-information' is not a route that a rule can ask for; expected 'assess', 'refer' or 'out-of-scope'")]
    [InlineData("""{ "id": "text", "when": {}, "route": "refer", "source": ["5", ¦"4b"] }""", "$.groups[1].rules[1].source[1]: '4b' is not a section of the source; did you mean '4'?")]
    [InlineData("""{ "id": "text", ¦"id": "text", "when": {}, "route": "refer" }""", "$.groups[1].rules[1].id: duplicate property 'id'")]
    [InlineData("""{ "id": ¦"adults-only", "when": {}, "route": "refer" }""", "$.groups[1].rules[1].id: 'adults-only' is also the id of another rule; ids must be unique")]
    [InlineData("""{ "id": ¦"Text", "when": {}, "route": "refer" }""", "$.groups[1].rules[1].id: 'Text' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters")]
    [InlineData("""{ "id": ¦"te--xt", "when": {}, "route": "refer" }""", "$.groups[1].rules[1].id: 'te--xt' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters")]
    [InlineData("¦7", "$.groups[1].rules[1]: expected an object")]
    public void A_fault_in_a_rule_says_what_is_wrong_and_where(string rule, string expected) => Expect(expected, (Text, rule));

    [Theory]
    [InlineData("{\n  \"id\"", "¦{\n  \"ix\"", "$.id: 'id' is missing", "$.ix")]
    [InlineData("\"unsettledRoute\": \"", "\"unsettledRoute\": ¦\"x", "$.unsettledRoute: 'xneeds-information' is not a route; did you mean 'needs-information'?", null)]
    [InlineData("\"routes\": [\"assess\"", "\"routes\": [¦[]", "$.routes[0]: expected a text", null)]
    [InlineData("\"doubt\": \"in-doubt\"", "\"doubt\": ¦false", "$.doubt: expected a text", null)]
    [InlineData("\"questions\": [\"immediate-danger\"", "\"questions\": [¦\"immediate-dangre\"", "$.questions[0]: 'immediate-dangre' is not a fact of a report; did you mean 'immediate-danger'?", "$.questions")]
    [InlineData("\"scope\": \"item\"", "\"scope\": ¦\"items\"", "$.guarantees[1].scope: 'items' is not a scope; did you mean 'item'?", null)]
    [InlineData("\"kind\": \"keeps\"", "\"kind\": ¦\"keep\"", "$.guarantees[1].kind: 'keep' is not a kind; did you mean 'keeps'?", null)]
    [InlineData("\"withAddress\": true", "\"withAddress\": ¦7", "$.guarantees[9].withAddress: expected true or false", null)]
    [InlineData("\"changeTo\": \"in-doubt\",", "\"withAddress\": ¦true, \"changeTo\": \"in-doubt\",", "$.guarantees[1].withAddress: a guarantee of the kind 'keeps' does not use 'withAddress'; leave it out", null)]
    [InlineData("\"scope\": \"item\",\n      \"kind\": \"closingKeeps\"", "\"scope\": ¦\"report\",\n      \"kind\": \"closingKeeps\"", "$.guarantees[9].scope: 'closingKeeps' applies to items; set the scope to 'item'", null)]
    [InlineData("\"firstReferral\": \"emergency-112\"", "\"firstReferral\": ¦\"emergency\"", "$.guarantees[2].then.firstReferral: 'emergency' is not a referral; did you mean 'emergency-112'?", null)]
    [InlineData("\"referral\": \"police\"", "\"referral\": ¦\"polise\"", "$.referrals[3].precedes.referral: 'polise' is not an earlier referral; did you mean 'police'?", null)]
    [InlineData("\"when\": { \"searched\": [\"yes\"] }", "\"when\": ¦[]", "$.notices[4].when: an empty list never holds; write {} for always", null)]
    [InlineData("\"closed\": \"none\"", "\"closed\": ¦\"non\"", "$.itemFacts[5].closed: 'non' is not an answer to 'link'; did you mean 'none'?", null)]
    [InlineData("\"answers\": [\"given\", \"none\"]", "\"answers\": [\"given\", ¦\"given\"]", "$.itemFacts[5].answers[1]: 'given' is also the id of another answer; ids must be unique", "$.")]
    [InlineData("{ \"id\": \"shared\"", "{ \"id\": ¦\"searched\"", "$.reportFacts[4].id: 'searched' is also the id of another fact; ids must be unique", "$.")]
    [InlineData("\"fact\": \"place\"", "\"fact\": ¦\"plase\"", "$.evidence.place.fact: 'plase' is not a fact of an item; did you mean 'place'?", null)]
    [InlineData("\"fact\": \"link\"", "\"fact\": ¦\"place\"", "$.evidence.link.fact: 'place' says where something is; whether there is an address must be another fact", "$.evidence.link")]
    [InlineData("\"cloud\": \"cloud\"", "\"cloud\": ¦\"clod\"", "$.evidence.place.answers.cloud: 'clod' is not an answer to 'place'; did you mean 'cloud'?", null)]
    [InlineData("\"dark-web\": \"dark-web\"", "\"dark-web\": ¦7", "$.evidence.place.answers.dark-web: expected a text", null)]
    [InlineData("\"answers\": {\n        \"public-internet\": \"public-internet\",", "\"answers\": ¦{", "$.evidence.place.answers.public-internet: 'public-internet' is missing", null)]
    [InlineData("\"device\": \"device\"", "\"devise\": ¦\"device\", \"device\": \"device\"", "$.evidence.place.answers.devise: 'devise' is not a property here; did you mean 'device'?", null)]
    [InlineData("\"none\": \"none\"", "\"none\": ¦\"given\"", "$.evidence.link.answers.none: 'given' and 'none' cannot be the same answer", null)]
    [InlineData("\"link\": { \"fact\": \"link\", \"answers\": { \"given\": \"given\", \"none\": \"none\" } }", "\"link\": ¦[]", "$.evidence.link: expected an object", null)]
    [InlineData("{ \"id\": \"4a\"", "{ \"id\": ¦\"4\"", "$.sections[4].id: '4' is also the id of another section; ids must be unique", "$.notices")]
    public void A_fault_outside_the_rules_says_what_is_wrong_and_where(string old, string by, string expected, string? alsoBelow) => Expect(expected, alsoBelow, (old, by));

    [Theory]
    [InlineData("""¦{ "en": "Photo" }""", "this text is not written yet: expected a text in place of the object")]
    [InlineData("¦{}", "this text is not written yet: expected a text in place of the object")]
    [InlineData("¦[]", "expected a text")]
    public void A_text_that_is_not_written_yet_is_told_apart_from_what_can_be_none(string text, string expected) =>
        Expect($"$.texts.nl.answer.format.photo: {expected}", ("\"guarantees\": [", $"\"texts\": {{ \"nl\": {{ \"answer.format.photo\": {text} }} }}, \"guarantees\": ["));

    [Fact]
    public void Two_ids_that_would_be_one_property_are_refused() =>
        Expect(
            "$.reportFacts[4].id: 'shared1' and 'shared-1' would be the same property 'shared1' of a report; choose another id",
            "$.",
            ("{ \"id\": \"searched\"", "{ \"id\": \"shared-1\""),
            ("{ \"id\": \"shared\"", "{ \"id\": ¦\"shared1\""));

    [Fact]
    public void All_faults_of_a_policy_are_listed_at_once_in_the_order_of_the_document()
    {
        (Fault[] faults, (int, int)[] marks) = Marked.Read(
            ("\"id\": \"other-shocking-imagery\"", "\"id\": ¦\"Other\""),
            ("\"persons\": [\"adults-only\"] }, \"route\": \"out-of-scope\"", "\"persons\": [¦\"adult-only\"] }, \"route\": ¦\"out\""),
            ("\"id\": \"dark-web\", \"when\"", "\"id\": \"dark-web\", \"wen\": ¦1, \"when\""),
            ("\"name\": \"Veilig Thuis\"", "\"name\": ¦[]"),
            ("\"id\": \"confidential\"", "\"id\": \"confidential\", ¦\"id\": \"c\""));

        faults.Select(fault => (fault.Line, fault.Column)).Should().Equal(marks);
        faults.Select(fault => fault.Path).Should().Equal(
            "$.groups[0].rules[0].id",
            "$.groups[1].rules[0].when.persons[0]",
            "$.groups[1].rules[0].route",
            "$.groups[2].rules[3].wen",
            "$.referrals[1].contact.name",
            "$.notices[0].id");
        PolicyDocument.Read([]).Invoking(reading => reading.PolicyOrThrow()).Should().Throw<PolicyException>();
    }

    [Theory]
    [InlineData("\"version\": \"", "\"version\": \"a\" ¦\"", "not valid JSON from here on")]
    [InlineData("\"version\": \"", "\"version\": ¦'", "not valid JSON from here on")]
    [InlineData("\"notices\": [", "\"notices\": [¦]], \"x\": [", "not valid JSON from here on")]
    public void A_policy_with_wrong_JSON_syntax_has_a_fault_that_says_where(string old, string by, string message)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read((old, by));

        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column + (by.Contains("¦]]", StringComparison.Ordinal) ? 1 : 0)}) $: {message}");
    }

    [Theory]
    [InlineData("\"version\": ", "¦// why\n\"version\": ")]
    [InlineData("\"version\": ", "\"version\": ¦/* why */ ")]
    [InlineData("\"notices\": [", "\"notices\": [ ¦// why\n")]
    public void A_comment_in_a_policy_is_refused_as_a_comment(string old, string by)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read((old, by));

        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) $: comments are not allowed in JSON; take this one out");
    }

    [Theory]
    [InlineData("\"id\": \"not-imagery\"", "\"id\": \"text\"", "$.groups[1].rules[2].id: 'text' is also the id of another rule; ids must be unique")]
    [InlineData("\"id\": \"veilig-thuis\"", "\"id\": \"emergency-112\"", "$.referrals[1].id: 'emergency-112' is also the id of another referral; ids must be unique")]
    [InlineData("\"id\": \"confidential\"", "\"id\": \"do-not-search\"", "$.notices[3].id: 'do-not-search' is also the id of another notice; ids must be unique")]
    public void An_id_that_stands_twice_is_one_fault_whatever_texts_and_codes_the_lost_one_had(string old, string by, string expected)
    {
        string document = Encoding.UTF8.GetString(Hotline.Document());
        int at = document.IndexOf(old, StringComparison.Ordinal);

        PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document[..at] + by + document[(at + old.Length)..]));

        reading.Faults.Select(fault => $"{fault.Path}: {fault.Message}").Should().Equal(expected);
    }

    [Fact]
    public void Two_rules_for_an_empty_report_cannot_have_one_id() => Expect(
        "$.emptyReport[1].id: 'one' is also the id of another rule for an empty report; ids must be unique",
        ("\"emptyReport\": [", "\"emptyReport\": [{ \"id\": \"one\", \"when\": { \"shared\": [\"yes\"] }, \"route\": \"refer\" }, { \"id\": ¦\"one\", \"when\": {}, \"route\": \"refer\" }, "));

    [Theory]
    [InlineData("", "(1,1) $: not valid JSON from here on")]
    [InlineData("[]", "(1,1) $: expected an object")]
    [InlineData("{}{}", "(1,3) $: not valid JSON from here on")]
    [InlineData("{\"id\":\"\\ud800\"}", "(1,7) $: this text is not valid Unicode: unpaired surrogate")]
    public void A_document_that_is_not_one_JSON_object_has_a_fault_that_says_where(string document, string expected) =>
        Read(Encoding.UTF8.GetBytes(document)).Should().StartWith(expected);

    [Fact]
    public void A_policy_with_invalid_UTF8_has_a_fault_that_says_where() =>
        Read([.. "{\n \"id\": \""u8, 0xE2, 0x82, .. "\"}"u8]).Should().Be("(2,9) $: not valid UTF-8 from here on");

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void A_policy_nested_deeper_than_32_levels_is_refused(int levels) =>
        Read(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', levels))).Should().Be("(1,37) $: nested deeper than 32 levels");

    private static string Read(byte[] document) => PolicyDocument.Read(document).Faults[0].ToString();

    private static void Expect(string expected, params (string Old, string New)[] changes) => Expect(expected, null, changes);

    private static void Expect(string expected, string? alsoBelow, params (string Old, string New)[] changes)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(changes);
        string[] told = [.. faults.Select(fault => fault.ToString())];
        told.Should().Contain($"({marks[0].Line},{marks[0].Column}) {expected}");
        if (alsoBelow is null) told.Should().ContainSingle();
        else faults.Where(fault => !expected.StartsWith(fault.Path + ":", StringComparison.Ordinal)).Should().OnlyContain(fault => fault.Path.StartsWith(alsoBelow, StringComparison.Ordinal));
    }
}
