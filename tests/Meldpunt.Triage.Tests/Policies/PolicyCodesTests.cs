using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.Analysis;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>The codes of other systems in a document: what is wrong with them, and where.</summary>
public sealed class PolicyCodesTests
{
    [Theory]
    [InlineData("""{ "system": "a", "title": "b", "reasons": { "drawin": ¦"x" } }""", "$.codes[0].reasons.drawin: 'drawin' is not a rule that gives a reason; did you mean 'drawing'?")]
    [InlineData("""{ "system": "a", "title": "b", "reasons": { "assess": ¦"x" } }""", "$.codes[0].reasons.assess: the rule 'assess' gives no reason, so there is nothing to have a code for")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "asses": ¦"x" } }""", "$.codes[0].routes.asses: 'asses' is not a route; did you mean 'assess'?")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": ¦" " } }""", "$.codes[0].routes.refer: a code is not blank; leave out what has none")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": ¦7 } }""", "$.codes[0].routes.refer: expected a text")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": "x", ¦"refer": "y" } }""", "$.codes[0].routes.refer: 'refer' stands here a second time")]
    [InlineData("""{ "system": "a", "title": "b", "routes": ¦[] }""", "$.codes[0].routes: expected an object")]
    [InlineData("""{ "system": "a", "title": "b", "route": ¦{} }""", "$.codes[0].route: 'route' is not a property here; did you mean 'routes'?")]
    [InlineData("""{ "system": ¦"A", "title": "b" }""", "$.codes[0].system: 'A' is not in kebab-case: lower-case letters, digits and single hyphens, at most 64 characters, a letter first")]
    [InlineData("""¦{ "system": "a" }""", "$.codes[0].title: 'title' is missing")]
    [InlineData("""{ "system": "a", "title": "b" }, { "system": ¦"a", "title": "c" }""", "$.codes[1].system: 'a' is the id of another system of codes too; ids must differ")]
    public void A_fault_in_the_codes_of_a_policy_says_what_is_wrong_and_where(string codes, string expected)
    {
        (Fault[] faults, (int Line, int Column)[] marks) = Marked.Read(("\"guarantees\": [", $"\"codes\": [{codes}], \"guarantees\": ["));
        faults.Should().ContainSingle().Which.ToString().Should().Be($"({marks[0].Line},{marks[0].Column}) {expected}");
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_code_has_at_most_64_Unicode_characters(int length, bool isFine)
    {
        string code = string.Concat(Enumerable.Repeat("🙂", length));
        TriagePolicy policy = ChangedPolicy.Shipped with { Codes = [new("a", "b") { Routes = [new("refer", code)] }] };
        PolicyFaults.Of(policy).IsEmpty.Should().Be(isFine);
    }

    [Fact]
    public void A_policy_without_codes_has_the_same_hash_as_before_there_were_codes()
    {
        TriagePolicy without = ShippedPolicy.Read() with { Codes = [] };
        PolicyTexts before = new(without.Texts.Languages.Select(language => language with
        {
            Entries = language.Entries.Where(entry => entry.Key != "phrase.alternative-other-address").ToValueList(), // Its texts had no such phrase yet.
        }).ToValueList());
        PolicyHash.Of(without with { Texts = before }).Should().Be("5f7f137270af961743e441a64a8f9da2006531be239ed669cfd2fcf8d1a224a5");
        Show.Policy(without).Should().NotContain("codes");
    }
}
