using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

public sealed class TakesAwayTests
{
    private static readonly TriagePolicy Policy = Of("assess", "refer");

    [Fact]
    public void What_the_first_route_loses_comes_first_and_is_marked()
    {
        // Many items come to the analysts, more change between other routes, and one answer is taken from the analysts.
        PolicyDifference difference = PolicyDifference.Between(Of("assess", "refer"), Of("out-of-scope", "assess"));

        difference.Item.Rows.Select(row => (row.Change.Route!.Old, row.TakesAway)).Should().Equal(("assess", true), ("refer", false));
        difference.Item.Rows[0].Count.Should().BeLessThan(difference.Item.Rows[1].Count);
    }

    [Fact]
    public void What_comes_to_the_first_route_takes_nothing_away() =>
        PolicyDifference.Between(Of("out-of-scope", "refer"), Policy).Item.Rows.Should().ContainSingle().Which.TakesAway.Should().BeFalse();

    [Fact]
    public void What_changes_but_its_route_takes_nothing_away() =>
        PolicyDifference.Between(Policy, Policy with { Groups = [Policy.Groups[0] with { Rules = [.. Policy.Groups[0].Rules.Select(rule => rule with { GivesReason = false })] }, .. Policy.Groups.Skip(1)] })
            .Item.Rows.Should().NotBeEmpty().And.OnlyContain(row => !row.TakesAway);

    [Fact]
    public void A_report_that_still_needed_an_answer_and_now_goes_elsewhere_is_taken_away()
    {
        TriagePolicy settled = Unchanged with { EmptyReport = [.. Unchanged.EmptyReport, new("nothing", [ReportCondition.Always], "out-of-scope")] };

        PolicyDifference difference = PolicyDifference.Between(Unchanged, settled);

        difference.Report.Rows.Where(row => row.Change.Route is { Old: "needs-information", New: "out-of-scope" }).Should().NotBeEmpty().And.OnlyContain(row => row.TakesAway);
        PolicyDifference.Between(settled, Unchanged).Report.Rows.Should().OnlyContain(row => !row.TakesAway);
    }

    [Fact]
    public void Changes_that_are_left_after_the_allowed_ones_are_marked_too()
    {
        PolicyDifference difference = PolicyDifference.Between(Of("assess", "refer"), Of("out-of-scope", "assess"));

        difference.Except(new([], [])).Unexpected.Item.Rows[0].TakesAway.Should().BeTrue();
    }

    [Theory]
    [InlineData("refer", true)]
    [InlineData("out-of-scope", true)]
    public void What_leaves_the_route_that_stood_first_is_taken_away_wherever_that_route_stands_now(string to, bool takesAway) =>
        Taken(Of("out-of-scope", to) with { Routes = ["refer", "needs-information", "out-of-scope", "assess"] }).Should().Equal(takesAway);

    [Theory]
    [InlineData("analysts", false)]
    [InlineData("refer", true)]
    public void Where_the_first_route_has_another_name_what_comes_to_that_one_is_not_taken_away(string to, bool takesAway) =>
        Taken(Of("out-of-scope", to) with { Routes = ["analysts", "needs-information", "refer", "out-of-scope"] }).Should().Equal(takesAway);

    // Of the rows between a policy that assesses all but one answer and another.
    private static IEnumerable<bool> Taken(TriagePolicy present) => PolicyDifference.Between(Of("out-of-scope", "assess"), present).Item.Rows.Select(row => row.TakesAway);

    // One answer of three has a route, and two have another.
    private static TriagePolicy Of(string one, string others) => new()
    {
        Id = "taken",
        Version = $"{one}-{others}",
        Vocabulary = new(new([new("kind", ["a", "b", "in-doubt"])]), FactList.Empty, "in-doubt"),
        Routes = ["assess", "needs-information", "refer", "out-of-scope"],
        UnsettledRoute = "needs-information",
        Questions = ["items"],
        Groups =
        [
            new("first", [new("one", Condition.Where("kind", "a"), one)]),
            new("last", [new("others", Condition.Always, others)]),
        ],
    };
}
