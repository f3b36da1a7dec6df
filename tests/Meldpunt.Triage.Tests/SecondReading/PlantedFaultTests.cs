using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Comparisons and guarantees that cannot fail prove nothing: each is shown to fail when the decider is wrong.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    private static readonly Decider Engine = Decider.Of(TriageEngine.Default);

    [Fact]
    public void An_engine_with_a_changed_rule_fails_the_comparison_of_items()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        TriagePolicy changed = shipped with
        {
            Groups = shipped.Groups.Select(group => group with
            {
                Rules = group.Rules.Select(rule => rule.Id == "no-link" ? rule with { When = new([new("link", ["given"])]) } : rule).ToValueList(),
            }).ToValueList(),
            Guarantees = [],
        };
        Decider wrong = Decider.Of(TriageEngine.Create(changed));

        int differences = Differences.OfItems(wrong).Count(one => one is not null);

        output.WriteLine($"{differences:N0} items differ");
        differences.Should().BePositive();
    }

    [Fact]
    public void An_engine_with_a_changed_order_of_referrals_fails_the_comparison_of_reports()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        TriagePolicy changed = shipped with { Referrals = shipped.Referrals.Select(rule => rule with { Precedes = null }).ToValueList() };

        Differences.OfReports(Decider.Of(TriageEngine.Create(changed))).OfType<string>().Take(1).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(1, "somewhere", null)]
    [InlineData(2, "refer", "in-doubt")]
    [InlineData(4, "refer", "public-internet")]
    [InlineData(5, "assess", null)]
    [InlineData(6, "assess", "cloud")]
    public void An_engine_that_gives_some_items_a_wrong_route_breaks_a_guarantee(int number, string route, string? place)
    {
        Decider wrong = Engine with
        {
            Item = given => place is null || given.GetValueOrDefault("place") == place ? Engine.Item(given) with { Route = route } : Engine.Item(given),
        };

        Guarantees.Broken(number, wrong).Take(1).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    public void An_engine_that_gives_no_referrals_breaks_a_guarantee(int number)
    {
        Decider wrong = Engine with { Report = (items, facts) => Engine.Report(items, facts) with { Referrals = [] } };

        Guarantees.Broken(number, wrong).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void An_engine_that_settles_on_the_first_reachable_route_breaks_the_guarantee_that_routes_stay()
    {
        Decider hasty = Engine with { Item = given => Engine.Item(given) with { Route = Engine.Item(given).Possible[0] } };

        Guarantees.Broken(8, hasty).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void An_engine_that_lets_a_referral_win_over_an_open_question_breaks_the_guarantee_that_routes_stay()
    {
        Decider hasty = Engine with
        {
            Report = (items, facts) =>
            {
                PageReadingReport report = Engine.Report(items, facts);
                return report.Route == "needs-information" && report.Referrals.Contains("police") ? report with { Route = "refer" } : report;
            },
        };

        Guarantees.Broken(8, hasty).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void An_engine_whose_closing_leaves_the_link_open_breaks_the_guarantee_that_closing_settles()
    {
        Decider careless = Engine with { Close = given => Engine.Close(given).Where(pair => pair.Key != "link" || given.ContainsKey("link")).ToDictionary() };

        Guarantees.Broken(9, careless).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void An_engine_that_closes_an_unread_address_as_none_breaks_the_guarantee_that_closing_never_turns_away()
    {
        Decider careless = Engine with { CloseWithAddress = Engine.Close };

        Guarantees.Broken(10, careless).Take(1).Should().NotBeEmpty();
    }
}
