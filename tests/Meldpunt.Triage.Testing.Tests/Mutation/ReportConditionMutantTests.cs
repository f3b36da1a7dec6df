using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

public sealed class ReportConditionMutantTests
{
    [Fact]
    public void Each_part_of_a_condition_on_items_is_changed_in_every_small_way() => Of("all-opened").Should().Equal(
        (MutationOperator.DropRule, "without label 'all-opened'"),
        (MutationOperator.DropCondition, "label 'all-opened' whatever every item is"),
        (MutationOperator.ChangeQuantifier, "label 'all-opened' for some item, not every"),
        (MutationOperator.ChangeQuantifier, "label 'all-opened' for no item, not every"),
        (MutationOperator.ChangeItems, "label 'all-opened' only in doubt, of every item"),
        (MutationOperator.ChangeItems, "label 'all-opened' with any route, of every item"),
        (MutationOperator.ChangeItems, "label 'all-opened' also with 'wait' as route, of every item"),
        (MutationOperator.ChangeItems, "label 'all-opened' also with 'send' as route, of every item"),
        (MutationOperator.ChangeItems, "label 'all-opened' with any reasons or none, of every item"),
        (MutationOperator.DropCondition, "label 'all-opened' without the condition on 'weight', of every item"),
        (MutationOperator.AddAnswer, "label 'all-opened' also for 'light' as 'weight', of every item"),
        (MutationOperator.AddAnswer, "label 'all-opened' also for 'unknown' as 'weight', of every item"));

    [Fact]
    public void The_condition_on_the_route_of_a_report_is_left_out_and_asks_for_other_routes() => Of("queue").Should().Equal(
        (MutationOperator.DropRule, "without label 'queue'"),
        (MutationOperator.DropCondition, "label 'queue' whatever the report's route is"),
        (MutationOperator.ChangeItems, "label 'queue' also with 'wait' as the report's route"),
        (MutationOperator.ChangeItems, "label 'queue' also with 'send' as the report's route"));

    [Fact]
    public void A_quantifier_is_not_changed_to_one_that_the_condition_has_already()
    {
        ReportCondition both = ReportCondition.Always with { SomeItem = new() { Routes = ["open"] }, NoItem = new() { Routes = ["send"] } };
        TriagePolicy policy = LabelledParcels.Policy with { Labels = [new("both", [both])] };
        PolicyMutants.Create(policy).Where(mutant => mutant.Operator == MutationOperator.ChangeQuantifier).Select(mutant => mutant.Text).Should().Equal(
            "label 'both' for every item, not some", "label 'both' for every item, not no");
    }

    [Fact]
    public void Each_two_labels_change_places() =>
        PolicyMutants.Create(LabelledParcels.Policy).Count(mutant => mutant.Operator == MutationOperator.SwapOrder && mutant.Text.StartsWith("labels", StringComparison.Ordinal)).Should().Be(6);

    [Fact]
    public void No_mutant_changes_a_note() =>
        PolicyMutants.Create(LabelledParcels.Policy).SelectMany(mutant => mutant.Policy.Labels).Where(label => label.Id == "queue")
            .Should().OnlyContain(label => label.Source == LabelledParcels.Policy.Labels[0].Source);

    [Fact]
    public void A_suite_that_expects_labels_kills_what_one_that_says_nothing_of_them_lets_live()
    {
        ValueList<Scenario> whole = ScenarioGeneration.SmallestSuite(LabelledParcels.Engine, CoverageKind.Answer);
        PolicyMutant[] mutants = [.. PolicyMutants.Create(LabelledParcels.Policy).Where(mutant => mutant.Text.Contains("label", StringComparison.Ordinal))];
        MutationReport blind = MutationTesting.Run(ScenarioSuite.Create(LabelledParcels.Engine, whole.Select(scenario => scenario with { Expected = scenario.Expected with { Labels = null } })), mutants);
        MutationReport seeing = MutationTesting.Run(ScenarioSuite.Create(LabelledParcels.Engine, whole), mutants);

        blind.Count(MutantFate.Killed).Should().Be(0);
        seeing.Count(MutantFate.Killed).Should().BePositive();
        MutationTesting.Run(ScenarioSuite.Create(LabelledParcels.Engine, [.. whole, .. seeing.KillingScenarios]), mutants).Score.Should().Be(100);
    }

    private static IEnumerable<(MutationOperator, string)> Of(string label) => PolicyMutants.Create(LabelledParcels.Policy)
        .Where(mutant => mutant.Text.Contains($"label '{label}'", StringComparison.Ordinal)).Select(mutant => (mutant.Operator, mutant.Text));
}
