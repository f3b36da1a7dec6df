using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

/// <summary>A difference of what closing does shows what may matter to a report; a mutant counts where it does.</summary>
public sealed class ClosingMutantTests
{
    private const string Text = "fact 'weight' closed to 'heavy'";

    [Fact]
    public void A_mutant_that_answers_a_fact_which_a_label_asks_for_survives_with_the_report_that_shows_it()
    {
        MutantResult result = Run(Asking(ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("weight", "heavy") } }));
        result.Fate.Should().Be(MutantFate.Survived);
        result.WouldKill!.IsClosed.Should().BeTrue();
        result.WouldKill.Expected.Labels.Should().Equal([]);
    }

    [Fact]
    public void A_mutant_whose_answer_no_rule_can_tell_from_another_is_proved_equivalent() =>
        Run(Asking(ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("weight", "heavy"), Routes = ["open"] } })).Fate.Should().Be(MutantFate.Equivalent);

    // Where nothing is open, nothing that is open is heavy.
    private static TriagePolicy Asking(ReportCondition when) => LabelledParcels.Policy with
    {
        Groups = [new("b", [new("send", Condition.Always, "send") { GivesReason = false }])],
        Labels = [new("asked", [when])],
    };

    private static MutantResult Run(TriagePolicy policy)
    {
        ScenarioSuite suite = ScenarioSuite.Create(TriageEngine.Create(policy), [new("nothing", "{}", new() { Labels = [] })]);
        return MutationTesting.Run(suite, PolicyMutants.Create(policy).Where(mutant => mutant.Text == Text)).Results.Should().ContainSingle().Subject;
    }
}
