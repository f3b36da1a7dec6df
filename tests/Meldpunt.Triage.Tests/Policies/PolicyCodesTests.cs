using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.Analysis;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>The codes of other systems in a document: what is wrong with them, and where.</summary>
public sealed class PolicyCodesTests
{
    [Theory]
    [InlineData("""{ "system": "a", "title": "b", "reasons": { "drawin": ¦"x" } }""", "$.codes[0].reasons.drawin: 'drawin' is not a rule that gives a reason; did you mean 'drawing'?")]
    [InlineData("""{ "system": "a", "title": "b", "reasons": { "assess": ¦"x" } }""", "$.codes[0].reasons.assess: the rule 'assess' gives no reason, so it cannot have a code")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "asses": ¦"x" } }""", "$.codes[0].routes.asses: 'asses' is not a route; did you mean 'assess'?")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": ¦" " } }""", "$.codes[0].routes.refer: a code cannot be blank; leave out the entry")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": ¦7 } }""", "$.codes[0].routes.refer: expected a text")]
    [InlineData("""{ "system": "a", "title": "b", "routes": { "refer": "x", ¦"refer": "y" } }""", "$.codes[0].routes.refer: duplicate property 'refer'")]
    [InlineData("""{ "system": "a", "title": "b", "routes": ¦[] }""", "$.codes[0].routes: expected an object")]
    [InlineData("""{ "system": "a", "title": "b", "route": ¦{} }""", "$.codes[0].route: 'route' is not a property here; did you mean 'routes'?")]
    [InlineData("""{ "system": ¦"A", "title": "b" }""", "$.codes[0].system: 'A' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters")]
    [InlineData("""¦{ "system": "a" }""", "$.codes[0].title: 'title' is missing")]
    [InlineData("""{ "system": "a", "title": "b" }, { "system": ¦"a", "title": "c" }""", "$.codes[1].system: 'a' is also the id of another code system; ids must be unique")]
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
        TriagePolicy policy = ChangedPolicy.Unchanged with { Codes = [new("a", "b") { Routes = [new("refer", code)] }] };
        PolicyValidator.Validate(policy).IsEmpty.Should().Be(isFine);
    }

    [Fact]
    public void A_policy_without_codes_evidence_texts_guaranteed_contacts_fingerprints_and_the_guarantee_on_closing_has_the_same_hash_as_before_these_were_added()
    {
        TriagePolicy without = Hotline.Read() with { Version = "2026.11.24", Codes = [], Evidence = null, Texts = PolicyTexts.None };
        without = without with
        {
            Sections = without.Sections.Select(section => new SourceSection(section.Id, section.Title)).ToValueList(),
            Guarantees = without.Guarantees.Where(guarantee => guarantee.Kind != GuaranteeKind.ClosingKeeps)
                .Select(guarantee => guarantee with { Then = guarantee.Then with { Contacts = [] } }).ToValueList(),
        };
        PolicyHash.Compute(without).Should().Be("0d5ebc429bef979e464bfb982b4cc066c6deb0661091a74b40cf5e46ba4c3abc");
        Show.Policy(without).Should().NotContain("codes").And.NotContain("evidence").And.NotContain("contacts");
    }
}
