using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests.Mutation;

public sealed class MutationReportTests
{
    private static readonly TriageEngine Parcels = TriageEngine.Create(new PolicyBuilder("parcels", "1")
        .ItemFact("content", "letter", "food", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
        .Otherwise("B", "deliver", "assess")
        .Build());

    [Fact]
    public void A_mutation_report_has_the_score_the_counts_by_operator_and_what_would_kill_each_survivor()
    {
        ScenarioSuite suite = ScenarioSuite.Create(Parcels, [Made.Scenario(Parcels, "a letter is delivered", """{"items":[{"content":"letter"}]}""")]);

        MutationReport report = MutationTesting.Run(suite, PolicyMutants.Create(Parcels.Policy).Where(mutant => mutant.Operator is MutationOperator.AddAnswer or MutationOperator.ChangeReason));

        report.ToString().Should().Be(
            """
            mutation score 50 %: 2 killed, 2 survived; 0 proved equivalent and 0 refused by an engine do not count
              AddAnswer           1 killed    1 survived    0 equivalent    0 refused
              ChangeReason        1 killed    1 survived    0 equivalent    0 refused
            survived: rule 'perishable' also for 'in-doubt' as 'content'; this report would kill it: {"items":[{"content":"in-doubt"}]}
            survived: rule 'perishable' without its reason; this report would kill it: {"items":[{"content":"food"}]}
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_mutant_in_which_a_rule_always_applies_above_others_is_refused_unless_the_policy_accepts_that_rule()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .ItemFact("content", "letter", "food", "in-doubt")
            .Rule("A", "all", Condition.Always, "refer")
            .Rule("B", "perishable", Condition.Where("content", "food"), "refer")
            .Otherwise("C", "deliver", "assess")
            .Accept(new("always-applies", new() { Rules = ["all", "perishable", "deliver"] }, "closed"))
            .Build();
        TriageEngine engine = TriageEngine.Create(policy);
        ScenarioSuite suite = ScenarioSuite.Create(engine, [Made.Scenario(engine, "a meal", """{"items":[{"content":"food"}]}""")]);

        Dictionary<string, MutantFate> fates = MutationTesting.Run(suite).Results.ToDictionary(result => result.Mutant.Text, result => result.Fate);

        fates["rule 'all' to 'out-of-scope'"].Should().Be(MutantFate.Killed);
        fates["without rule 'all'"].Should().Be(MutantFate.Killed);
        fates["without rule 'perishable'"].Should().Be(MutantFate.Killed, "it gave a reason");
        fates["rule 'perishable' without the condition on 'content'"].Should().Be(MutantFate.Refused);
    }

    [Fact]
    public void A_mutation_report_without_mutants_has_the_full_score() => new MutationReport { Results = [] }.Score.Should().Be(100);

    [Fact]
    public void A_mutation_score_that_is_not_full_is_not_rounded_to_full()
    {
        PolicyMutant mutant = PolicyMutants.Create(Parcels.Policy).First();
        MutantResult survivor = new() { Mutant = mutant, Fate = MutantFate.Survived, WouldKill = Made.Scenario(Parcels, "one", "{}") };
        new MutationReport
        {
            Results = [.. Enumerable.Repeat(new MutantResult { Mutant = mutant, Fate = MutantFate.Killed, KilledBy = "some" }, 9_999), survivor],
        }.ToString()
            .Should().StartWith("mutation score 99.9 %: 9999 killed, 1 survived");
    }

    [Fact]
    public void A_scenario_that_fails_without_a_mutation_kills_no_mutant()
    {
        ScenarioSuite suite = ScenarioSuite.Create(Parcels, [Made.Scenario("wrong", """{"items":[{"content":"letter"}]}""", new()
        {
            Route = "refer",
        })]);

        MutationTesting.Run(suite).Results.Should().NotContain(result => result.Fate == MutantFate.Killed);
    }
}
