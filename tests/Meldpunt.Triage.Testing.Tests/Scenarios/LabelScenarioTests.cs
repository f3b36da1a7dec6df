using Meldpunt.Triage.TestPolicies;
namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class LabelScenarioTests
{
    private const string Heavy = """{"items":[{"weight":"heavy"}]}""";

    private static readonly TriageEngine Parcels = LabelledParcels.Engine;

    [Fact]
    public void A_scenario_that_expects_the_labels_that_are_given_passes() => Run(new() { Labels = ["queue", "all-opened", "some-opened"] }).Passed.Should().BeTrue();

    [Fact]
    public void A_scenario_fails_for_labels_that_are_missing_too_many_or_in_another_order() => Run(new() { Labels = ["some-opened", "queue"] }).ToString().Should().Be(
        """
        Scenario 'one' is not decided as expected:
                  expected            actual
          labels  some-opened, queue  queue, all-opened, some-opened
          item 1: 'open' because weight = heavy; decided by rule 'heavy'
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_scenario_can_expect_that_no_label_is_given() => Run(new() { Labels = [] }).Mismatches.Should().Equal(
        new Mismatch { Part = "labels", Expected = "(none)", Actual = "queue, all-opened, some-opened" });

    [Fact]
    public void A_scenario_that_says_nothing_of_labels_passes_with_any() => Run(new() { Route = "open" }).Passed.Should().BeTrue();

    [Fact]
    public void Accepting_puts_the_labels_that_are_given_in_place_of_those_expected() =>
        ScenarioSuite.Create(Parcels, [new("one", Heavy, new() { Labels = [] })]).Accept()[0].Expected.Should().Be(new ExpectedDecision { Labels = ["queue", "all-opened", "some-opened"] });

    [Fact]
    public void A_label_that_the_policy_does_not_have_is_a_fault_with_its_place_and_the_nearest_one()
    {
        using TestFolder folder = new();
        string file = folder.Write("one.json", """{"scenarios":[{"name":"one","report":{},"expected":{"labels":["queue","al-opened"]}},{"name":"two","report":{},"expected":{"labels":"queue"}}]}""");
        Func<ScenarioSuite> load = () => ScenarioSuite.Load(Parcels, file);
        load.Should().Throw<ScenarioException>().WithMessage(
            $"The scenarios cannot be run:\n{file}(1,133) $.scenarios[1].expected.labels: expected an array\n{file}(1,71) $.scenarios[0].expected.labels[1]: 'al-opened' is not a label; did you mean 'all-opened'?");
    }

    [Fact]
    public void A_generated_suite_expects_labels_where_the_policy_has_any_and_nowhere_else()
    {
        ScenarioGeneration.SmallestSuite(Parcels).Should().OnlyContain(scenario => scenario.Expected.Labels != null);
        ScenarioGeneration.SmallestSuite(TriageEngine.Create(Hotline.Read())).Should().OnlyContain(scenario => scenario.Expected.Labels == null);
    }

    private static ScenarioResult Run(ExpectedDecision expected) => ScenarioSuite.Create(Parcels, [new("one", Heavy, expected)]).Run("one");
}
