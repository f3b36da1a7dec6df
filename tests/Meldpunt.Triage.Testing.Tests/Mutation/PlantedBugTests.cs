namespace Meldpunt.Triage.Testing.Tests.Mutation;

/// <summary>One bug for each operator, planted in the shipped policy.</summary>
public sealed class PlantedBugTests
{
    public static TheoryData<MutationOperator, string, string> Bugs { get; } = new()
    {
        { MutationOperator.DropRule, "without notice 'confidential'", "{}" },
        { MutationOperator.AddAnswer, "rule 'other-shocking-imagery' also for 'audio' as 'format'", """{"items":[{"format":"audio","nature":"other-shocking"}]}""" },
        { MutationOperator.DropAnswer, "rule 'other-shocking-imagery' without 'in-doubt' as 'format'", """{"items":[{"format":"in-doubt","rendering":"drawn","nature":"other-shocking"}]}""" },
        { MutationOperator.DropCondition, "notice 'searching-is-punishable' without the condition on 'searched'", """{"searched":"no"}""" },
        { MutationOperator.DropAlternative, "notice 'legal-information' without alternative 2", """{"items":[{"place":"in-doubt"}]}""" },
        { MutationOperator.ChangeRoute, "rule 'child-in-need' for an empty report to 'assess'", """{"immediateDanger":"yes"}""" },
        { MutationOperator.ChangeReason, "rule 'assess' with a reason", """{"items":[{"format":"photo","rendering":"photographic","persons":"child","nature":"sexual-act","place":"public-internet","link":"given"}]}""" },
        { MutationOperator.SwapGroups, "groups 'A' and 'B' swapped", """{"items":[{"format":"photo","rendering":"drawn","nature":"other-shocking"}]}""" },
        { MutationOperator.SwapRoutes, "routes 'refer' and 'out-of-scope' swapped", """{"items":[{"nature":"not-sexual"},{"format":"photo","nature":"other-shocking"}]}""" },
        { MutationOperator.SwapOrder, "notices 'confidential' and 'do-not-search' swapped", "{}" },
        { MutationOperator.DropPrecedence, "referral 'meld-misdaad-anoniem' never before 'police'", """{"items":[{"format":"photo","nature":"other-shocking"}],"anonymous":"yes"}""" },
        { MutationOperator.ChangeItems, "referral 'police' also with 'needs-information' as route, of some item", """{"items":[{}]}""" },
        { MutationOperator.ChangeClosing, "fact 'link' closed to 'given'", """{"items":[{}]}""" },
        { MutationOperator.ChangeContact, "referral 'police' with another phone", """{"items":[{"format":"photo","nature":"other-shocking"}]}""" },
        { MutationOperator.DropContact, "referral 'meld-misdaad-anoniem' without its phone", """{"items":[{"format":"photo","nature":"other-shocking"}]}""" },
        { MutationOperator.ChangeQuantifier, "referral 'police' for every item, not some", """{"items":[{"format":"photo","nature":"other-shocking"},{}]}""" },
    };

    [Fact]
    public void Each_mutation_operator_has_a_planted_bug() => Bugs.Select(bug => bug.Data.Item1).Should().Equal(Enum.GetValues<MutationOperator>());

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_scenario_about_the_affected_report_kills_the_planted_bug(MutationOperator kind, string text, string report)
    {
        MutantResult result = Run(Made.Scenario(Made.Engine, "looks there", report, isClosed: kind == MutationOperator.ChangeClosing), kind, text);

        result.Fate.Should().Be(MutantFate.Killed);
        result.KilledBy.Should().Be("looks there");
        result.WouldKill.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_scenario_about_another_report_misses_the_planted_bug_and_the_result_has_one_that_kills_it(MutationOperator kind, string text, string report)
    {
        MutantResult result = Run(Made.Scenario("looks elsewhere", "{}", new() { Route = "needs-information" }), kind, text);

        result.Fate.Should().Be(MutantFate.Survived, report);
        result.KilledBy.Should().BeNull();
        Run(result.WouldKill!, kind, text).Fate.Should().Be(MutantFate.Killed);
    }

    private static MutantResult Run(Scenario scenario, MutationOperator kind, string text)
    {
        PolicyMutant mutant = PolicyMutants.Create(Made.Engine.Policy).Single(one => one.Operator == kind && one.Text == text);
        ValueList<MutantResult> results = MutationTesting.Run(ScenarioSuite.Create(Made.Engine, [scenario]), [mutant]).Results;
        return results.Should().ContainSingle().Subject;
    }
}
