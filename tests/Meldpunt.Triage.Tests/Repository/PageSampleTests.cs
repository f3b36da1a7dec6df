using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

public sealed class PageSampleTests
{
    [Theory]
    [InlineData("Quickstart", "README.md")]
    [InlineData("Hosting", "docs/hosting.md")]
    [InlineData("Api", "docs/hosting.md")]
    [InlineData("NRulesHost", "docs/nrules.md")]
    public void The_program_in_a_page_is_that_of_a_sample(string sample, string page) =>
        Page(page).Should().Contain(File.ReadAllText(Clone.PathOf("samples", sample, "Program.cs")));

    [Fact]
    public void The_settings_in_the_page_about_hosting_are_those_of_the_sample() =>
        Page("docs/hosting.md").Should().Contain(File.ReadAllText(Clone.PathOf("samples", "Hosting", "appsettings.json")));

    [Fact]
    public void The_suite_in_the_page_about_testing_is_run_from_the_packages() =>
        Page("docs/testing.md").Should().Contain(File.ReadAllText(Clone.PathOf("tests", "judges", "suites", "nunit", "PolicyTests.cs")));

    [Fact]
    public void The_page_about_the_policy_names_every_rule() =>
        Page("docs/policy.md").Should().ContainAll(ShippedPolicy.Read().Rules.Select(rule => $"`{rule.Id}`"));

    private static string Page(string page) => File.ReadAllText(Clone.PathOf(page));
}
