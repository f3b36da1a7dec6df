using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Generation;

public sealed class BoundaryPairTests
{
    [Fact]
    public void The_reports_of_each_boundary_pair_of_the_shipped_policy_differ_in_one_answer_and_in_route() => Check(Made.Engine).Should().NotBeEmpty();

    [Fact]
    public void Boundary_pairs_show_exactly_the_lines_between_routes_that_trying_every_item_finds() => RandomPolicies.Sound(PolicyShape.OfReports).Each(200, policy =>
    {
        TriageEngine engine = TriageEngine.Create(policy);

        (string Fact, string One, string Other)[] found = Check(engine);

        found.Should().OnlyHaveUniqueItems();
        found.Order().Should().Equal(Lines(new(policy)).Order());
    }, TestPolicies.Show.Policy);

    private static (string Fact, string One, string Other)[] Check(TriageEngine engine)
    {
        ValueList<ScenarioPair> pairs = ScenarioGeneration.BoundaryPairs(engine);
        if (!pairs.IsEmpty) ScenarioSuite.Create(engine, pairs.SelectMany(pair => new[] { pair.One, pair.Other })).Run().Should().OnlyContain(result => result.Passed);
        return [.. pairs.Select(pair => Line(engine, pair))];
    }

    private static (string Fact, string One, string Other) Line(TriageEngine engine, ScenarioPair pair)
    {
        (Witness one, Witness other) = (Made.Witness(engine, pair.One.Report), Made.Witness(engine, pair.Other.Report));
        one.Report.Should().Equal(other.Report);
        (Answers left, Answers right) = (one.Items.Should().ContainSingle().Subject, other.Items.Should().ContainSingle().Subject);
        left.Facts.Where(fact => left[fact.Id] != right[fact.Id]).Select(fact => fact.Id).Should().Equal(pair.Fact);
        left[pair.Fact].Should().NotBeNull();
        right[pair.Fact].Should().NotBeNull();
        string[] routes = [Made.Decision(engine, pair.One.Report).Route, Made.Decision(engine, pair.Other.Report).Route];
        routes.Should().OnlyHaveUniqueItems();
        return (pair.Fact, routes[0], routes[1]);
    }

    private static (string Fact, string One, string Other)[] Lines(BruteForceItems items)
    {
        List<string> routes = [.. items.Policy.Routes];
        IEnumerable<(string, string, string)> lines =
            from fact in items.Facts
            let place = Combinations.Place(items.Facts, fact.Id)
            from alike in items.Partial.Where(item => item.Words[place] is not null).GroupBy(item => Combinations.Key(item.Words.Select((word, i) => i == place ? "*" : word)))
            from one in alike
            from other in alike
            where routes.IndexOf(one.Route) < routes.IndexOf(other.Route)
            select (fact.Id, one.Route, other.Route);
        return [.. lines.Distinct()];
    }
}
