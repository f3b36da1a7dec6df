using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What is wrong with the accepted findings of a document: the path, the line and column, the nearest word.</summary>
public sealed class AcceptanceFaultTests
{
    private const string CanBe =
        "'always-applies', 'dead-rule', 'never-decides', 'redundant-condition', 'redundant-answer', 'idle-fact', 'alike-answers', 'not-alike', 'unreachable-route', "
        + "'unreachable-referral', 'unreachable-notice', 'unreachable-label', 'same-text', 'lookalike-ids', 'no-source', 'uncited-section', 'asks-impossible' and 'reads-no-urls'";

    [Theory]
    [InlineData("¦{ \"reason\": \"r\" }", "$.accepted[0].finding: 'finding' is missing")]
    [InlineData("¦{ \"finding\": \"reads-no-urls\" }", "$.accepted[0].reason: 'reason' is missing")]
    [InlineData("{ \"finding\": \"reads-no-urls\", \"reason\": ¦\" \" }", "$.accepted[0].reason: the reason is blank; say why this is accepted")]
    [InlineData("{ \"finding\": \"reads-no-urls\", \"reason\": ¦7 }", "$.accepted[0].reason: expected a text")]
    [InlineData("{ \"finding\": ¦[], \"reason\": \"r\" }", "$.accepted[0].finding: expected a text")]
    [InlineData("¦7", "$.accepted[0]: expected an object")]
    [InlineData("{ \"finding\": ¦\"dead-rules\", \"about\": { \"rules\": [\"text\"] }, \"reason\": \"r\" }", "$.accepted[0].finding: 'dead-rules' is not a finding that can be accepted; did you mean 'dead-rule'?")]
    [InlineData("{ \"finding\": ¦\"conflict\", \"reason\": \"r\" }", $"$.accepted[0].finding: 'conflict' cannot be accepted, only put right; what can be accepted: {CanBe}")]
    [InlineData("{ \"finding\": ¦\"gap\", \"reason\": \"r\" }", $"$.accepted[0].finding: 'gap' cannot be accepted, only put right; what can be accepted: {CanBe}")]
    [InlineData("{ \"finding\": ¦\"broken-guarantee\", \"reason\": \"r\" }", $"$.accepted[0].finding: 'broken-guarantee' cannot be accepted, only put right; what can be accepted: {CanBe}")]
    [InlineData("{ \"finding\": ¦\"missing-text\", \"reason\": \"r\" }", $"$.accepted[0].finding: 'missing-text' cannot be accepted, only put right; what can be accepted: {CanBe}")]
    [InlineData("{ \"finding\": ¦\"accepts-nothing\", \"reason\": \"r\" }", $"$.accepted[0].finding: 'accepts-nothing' cannot be accepted, only put right; what can be accepted: {CanBe}")]
    [InlineData("{ \"finding\": \"dead-rule\", \"abuot\": ¦{}, \"reason\": \"r\" }", "$.accepted[0].abuot: 'abuot' is not a property here; did you mean 'about'?")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": ¦[\"text\"], \"reason\": \"r\" }", "$.accepted[0].about: expected an object")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"rule\": ¦[\"text\"] }, \"reason\": \"r\" }", "$.accepted[0].about.rule: 'rule' is not a property here; did you mean 'rules'?")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"rules\": ¦\"text\" }, \"reason\": \"r\" }", "$.accepted[0].about.rules: expected an array")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"rules\": ¦[] }, \"reason\": \"r\" }", "$.accepted[0].about.rules: an empty list names none; leave out 'rules' where the finding is not about any")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"rules\": [\"text\", ¦\"drawings\"] }, \"reason\": \"r\" }", "$.accepted[0].about.rules[1]: 'drawings' is not a rule for an item; did you mean 'drawing'?")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"rules\": [\"text\", ¦\"text\"] }, \"reason\": \"r\" }", "$.accepted[0].about.rules[1]: 'text' is listed twice")]
    [InlineData("{ \"finding\": \"dead-rule\", \"about\": { \"emptyReport\": [¦\"child-in-nede\"] }, \"reason\": \"r\" }", "$.accepted[0].about.emptyReport[0]: 'child-in-nede' is not a rule for an empty report; did you mean 'child-in-need'?")]
    [InlineData("{ \"finding\": \"no-source\", \"about\": { \"referrals\": [¦\"polise\"] }, \"reason\": \"r\" }", "$.accepted[0].about.referrals[0]: 'polise' is not a referral; did you mean 'police'?")]
    [InlineData("{ \"finding\": \"no-source\", \"about\": { \"notices\": [¦\"confidental\"] }, \"reason\": \"r\" }", "$.accepted[0].about.notices[0]: 'confidental' is not a notice; did you mean 'confidential'?")]
    [InlineData("{ \"finding\": \"idle-fact\", \"about\": { \"fact\": ¦\"fromat\" }, \"reason\": \"r\" }", "$.accepted[0].about.fact: 'fromat' is not a fact; did you mean 'format'?")]
    [InlineData("{ \"finding\": \"alike-answers\", \"about\": { \"fact\": \"format\", \"answers\": [¦\"stikcer\"] }, \"reason\": \"r\" }", "$.accepted[0].about.answers[0]: 'stikcer' is not an answer to 'format'; did you mean 'sticker'?")]
    [InlineData("{ \"finding\": \"alike-answers\", \"about\": { \"answers\": ¦[\"sticker\"] }, \"reason\": \"r\" }", "$.accepted[0].about.answers: 'fact' must say to which fact these are answers")]
    [InlineData("{ \"finding\": \"unreachable-route\", \"about\": { \"route\": ¦\"reffer\" }, \"reason\": \"r\" }", "$.accepted[0].about.route: 'reffer' is not a route; did you mean 'refer'?")]
    [InlineData("{ \"finding\": \"uncited-section\", \"about\": { \"section\": ¦\"4b\" }, \"reason\": \"r\" }", "$.accepted[0].about.section: '4b' is not a section of the source; did you mean '4'?")]
    [InlineData(
        "{ \"finding\": \"dead-rule\", \"about\": { \"rules\": [\"text\", \"cloud\", \"drawing\"] }, \"reason\": \"r\" }, ¦{ \"finding\": \"dead-rule\", \"about\": { \"rules\": [\"text\", \"drawing\", \"cloud\"] }, \"reason\": \"s\" }",
        "$.accepted[1]: the same finding is accepted twice; keep one of the two")]
    public void A_fault_in_an_accepted_finding_says_what_is_wrong_and_where(string accepted, string expected)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(("\"guarantees\": [", $"\"accepted\": [{accepted}], \"guarantees\": ["));

        faults.Select(fault => fault.ToString()).Should().Equal($"({marks[0].Line},{marks[0].Column}) {expected}");
    }

    [Fact]
    public void Wrong_words_of_an_acceptance_built_in_code_are_listed_with_those_of_the_policy()
    {
        PolicyBuilder builder = new PolicyBuilder("demo", "1")
            .ItemFact("format", "photo", "text", "in-doubt")
            .Otherwise("A", "rest", "assess")
            .Accept(new("conflict", new() { Rules = ["rset"] }, ""))
            .Accept(new("reads-no-urls", FindingSubject.Nothing, "there are none"));

        builder.Invoking(one => one.Build()).Should().Throw<PolicyException>().Which.Faults.Select(fault => fault.Path)
            .Should().Equal("$.accepted[0].finding", "$.accepted[0].about.rules[0]", "$.accepted[0].reason");
    }
}
