using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Clone.Root, "README.md"));

    [Theory]
    [InlineData("Quickstart")]
    [InlineData("Hosting")]
    [InlineData("NRulesHost")]
    public void The_programs_in_the_readme_are_those_of_the_samples(string sample) =>
        Readme.Should().Contain(File.ReadAllText(Path.Combine(Clone.Root, "samples", sample, "Program.cs")));

    [Fact]
    public void The_settings_in_the_readme_are_those_of_the_sample() =>
        Readme.Should().Contain(File.ReadAllText(Clone.PathOf("samples", "Hosting", "appsettings.json")));

    [Fact]
    public void The_web_API_in_the_page_about_hosting_is_a_sample() =>
        File.ReadAllText(Path.Combine(Clone.Root, "docs", "hosting.md")).Should().Contain(File.ReadAllText(Path.Combine(Clone.Root, "samples", "Api", "Program.cs")));

    [Fact]
    public void The_suite_in_the_page_about_testing_is_run_from_the_packages() =>
        File.ReadAllText(Clone.PathOf("docs", "testing.md")).Should().Contain(File.ReadAllText(Clone.PathOf("tests", "judges", "suites", "nunit", "PolicyTests.cs")));

    [Fact]
    public void The_readme_names_every_rule_of_the_policy() =>
        Readme.Should().ContainAll(ShippedPolicy.Read().Rules.Select(rule => $"`{rule.Id}`"));

    [Fact]
    public void The_policy_that_the_readme_builds_is_sound()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .ItemFact("content", "letter", "food", "in-doubt")
            .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
            .Otherwise("B", "deliver", "assess")
            .Build();
        TriageEngine.Create(policy).Decide(Answers.None(policy.Vocabulary.ItemFacts)).Questions.Should().Equal("content");
    }
}
