using CsCheck;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class AcceptTests
{
    private static readonly ValueList<string> Wrong = [];

    private static readonly Gen<(string Report, bool[] Looked, int Items, bool Closed)> Any =
        Gen.Select(TriageGen.Reports(Made.Engine.Policy), Gen.Bool.Array[13], Gen.Int[0, 3], Gen.Bool);

    [Fact]
    public void Accepting_updates_exactly_the_parts_that_a_scenario_expects_and_then_it_passes() => Any.Each(300, random =>
    {
        Scenario before = new("one", random.Report, Expected(random.Looked, random.Items)) { IsClosed = random.Closed, Source = ["3"], File = "a.json", Line = 3 };

        Scenario after = ScenarioSuite.Create(Made.Engine, [before]).Accept().Should().ContainSingle().Subject;

        ScenarioSuite.Create(Made.Engine, [after]).Run("one").Passed.Should().BeTrue();
        (after with { Expected = before.Expected }).Should().Be(before);
        Parts(after.Expected).Should().Equal(Parts(before.Expected));
        if (before.Expected.Items is not { } items) return;
        foreach ((ExpectedItem old, ExpectedItem present) in items.Zip(after.Expected.Items!.Value)) Parts(present).Should().Equal(Parts(old));
    }, random => $"{random.Report} {string.Join(' ', random.Looked)} {random.Items} {random.Closed}");

    [Fact]
    public void Accepting_leaves_a_scenario_that_passes_as_it_is() => TriageGen.Reports(Made.Engine.Policy).Each(100, report =>
    {
        Scenario right = Made.Scenario(Made.Engine, "one", report);
        ScenarioSuite.Create(Made.Engine, [right]).Accept().Should().Equal(right);
    }, report => report);

    [Fact]
    public void Accepting_adds_route_and_reasons_for_items_that_nothing_was_expected_of()
    {
        Scenario one = Made.Scenario("one", """{"items":[{"format":"text"},{"place":"cloud"}]}""", new() { Items = [] });
        Decision decision = Made.Decision(one.Report);
        ScenarioSuite.Create(Made.Engine, [one]).Accept()[0].Expected.Should().Be(new ExpectedDecision { Items = Made.Whole(decision).Items });
    }

    private static ExpectedDecision Expected(bool[] looked, int items) => new()
    {
        Route = looked[0] ? "assess" : null,
        Items = looked[1] ? Enumerable.Repeat(Item(looked), items).ToValueList() : null,
        Referrals = looked[2] ? Wrong : null,
        Notices = looked[3] ? Wrong : null,
        Labels = looked[12] ? Wrong : null,
        Questions = looked[4] || !looked.Take(4).Append(looked[12]).Contains(true) ? Wrong : null,
    };

    private static ExpectedItem Item(bool[] looked) => new()
    {
        Route = looked[5] ? "assess" : null,
        Reasons = looked[6] ? Wrong : null,
        Questions = looked[7] ? Wrong : null,
        Possible = looked[8] ? Wrong : null,
        SufficientReason = looked[9] ? Wrong : null,
        DecidedBy = looked[10] ? Wrong : null,
        Outranked = looked[11] ? Wrong : null,
    };

    private static bool[] Parts(ExpectedDecision one) => [one.Route is null, one.Items is null, one.Referrals is null, one.Notices is null, one.Labels is null, one.Questions is null];

    private static bool[] Parts(ExpectedItem one) =>
        [one.Route is null, one.Reasons is null, one.Questions is null, one.Possible is null, one.SufficientReason is null, one.DecidedBy is null, one.Outranked is null];
}
