using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class PolicyBuilderTests
{
    [Fact]
    public void A_policy_built_in_code_equals_the_one_read_from_its_document()
    {
        TriagePolicy built = HotlineInCode.Build();
        PolicyDocument.Read(PolicyDocument.Write(built)).Policy.Should().Be(built);
    }

    [Fact]
    public void A_whole_policy_can_be_built_in_code_to_the_last_byte()
    {
        TriagePolicy hotline = Hotline.Read();
        TriagePolicy built = HotlineInCode.Build() with { Texts = hotline.Texts, Schema = hotline.Schema };
        built.Should().Be(hotline);
        PolicyDocument.Write(built).Should().Equal(Hotline.Document());
        TriageEngine.Create(built).Version.Should().Be(TriageEngine.Create(hotline).Version);
    }

    [Fact]
    public void All_wrong_words_of_a_policy_built_in_code_are_listed_at_once()
    {
        PolicyBuilder builder = new PolicyBuilder("Demo", "1")
            .ItemFact("format", "photo", "text", "in-doubt")
            .Rule("A", "text", Condition.Where("formt", "text"), "out-of-scope")
            .Rule("A", "photo", Condition.Where("format", "foto"), "asess");
        builder.Invoking(one => one.Build()).Should().Throw<PolicyException>().Which.Faults.Select(fault => fault.ToString()).Should().Equal(
            "$.id: 'Demo' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters",
            "$.groups[0].rules[0].when.formt: 'formt' is not a fact here; did you mean 'format'?",
            "$.groups[0].rules[1].when.format[0]: 'foto' is not an answer to 'format'; did you mean 'photo'?",
            "$.groups[0].rules[1].route: 'asess' is not a route that a rule can ask for; did you mean 'assess'?");
    }
}
