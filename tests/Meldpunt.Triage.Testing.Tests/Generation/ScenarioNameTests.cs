namespace Meldpunt.Triage.Testing.Tests.Generation;

public sealed class ScenarioNameTests
{
    private static readonly IReadOnlyCollection<Scenario> Suite = ScenarioGeneration.SmallestSuite(Made.Engine, CoverageKind.Answer, CoverageKind.Guarantee);

    [Fact]
    public void The_name_of_a_generated_scenario_says_nothing_twice()
    {
        foreach (Scenario scenario in Suite) scenario.Name.Split("; ").Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_name_of_a_generated_scenario_says_what_is_new_and_a_long_one_how_much_more() =>
        Suite.First().Name.Should().StartWith("'other-shocking-imagery' does not apply because of 'nature' alone; ").And.MatchRegex("; and [0-9]+ more$");

    [Fact]
    public void A_generated_scenario_has_the_sections_of_all_that_it_shows_as_source() =>
        Suite.Single(scenario => scenario.Name.Contains("'dark-web' decides", StringComparison.Ordinal)).Source.Should().Contain("6");
}
