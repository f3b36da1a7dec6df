using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Samples;

public sealed class SamplePoliciesTests
{
    [Fact]
    public void The_present_sample_policy_is_the_shipped_policy_except_for_its_reference_to_a_schema()
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        byte[] present = File.ReadAllBytes(SamplePolicies.Present);
        TriagePolicy policy = PolicyDocument.Read(present).PolicyOrThrow();
        policy.Schema.Should().EndWith($"/{shipped.Schema}");
        (policy with { Schema = shipped.Schema }).Should().Be(shipped);
        PolicyDocument.Write(policy).Should().Equal(present);
    }

    [Fact]
    public void The_earlier_sample_policy_has_the_same_words_and_can_decide()
    {
        TriagePolicy earlier = PolicyDocument.Read(File.ReadAllBytes(SamplePolicies.Earlier)).PolicyOrThrow();
        earlier.Vocabulary.Should().Be(TriageEngine.Default.Policy.Vocabulary);
        earlier.Rules.Select(rule => rule.Id).Should().NotContain("drawing").And.NotContain("dark-web");
        TriageEngine.Create(earlier).Version.Version.Should().Be("2025.1");
        PolicyDocument.Write(earlier).Should().Equal(File.ReadAllBytes(SamplePolicies.Earlier));
    }
}
