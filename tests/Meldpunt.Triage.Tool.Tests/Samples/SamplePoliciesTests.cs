using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Samples;

public sealed class SamplePoliciesTests
{
    [Fact]
    public void The_two_sample_versions_of_the_hotlines_policy_have_the_same_words_and_can_decide()
    {
        (TriagePolicy earlier, TriagePolicy later) = (Hotline.Earlier, Hotline.Read());
        earlier.Vocabulary.Should().Be(later.Vocabulary);
        earlier.Rules.Select(rule => rule.Id).Should().NotContain("drawing").And.NotContain("dark-web");
        TriageEngine.Create(earlier).Version.Version.Should().Be("2025.1");
        TriageEngine.Create(later).Version.Version.Should().Be("2026.1");
    }

    [Fact]
    public void They_are_laid_out_as_the_library_writes_them()
    {
        PolicyDocument.Write(Hotline.Earlier).Should().Equal(File.ReadAllBytes(Hotline.EarlierFile));
        PolicyDocument.Write(Hotline.Read()).Should().Equal(Hotline.Document());
    }
}
