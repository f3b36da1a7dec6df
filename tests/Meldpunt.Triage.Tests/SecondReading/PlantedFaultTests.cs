using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>Comparisons and guarantees that cannot fail prove nothing: each is shown to fail when the decider is wrong.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output)
{
    private static readonly Decider Engine = Decider.Of(TriageEngine.Default);

    [Fact]
    public void A_changed_rule_makes_the_comparison_fail()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        TriagePolicy changed = shipped with
        {
            Groups = shipped.Groups.Select(group => group with
            {
                Rules = group.Rules.Select(rule => rule.Id == "no-link" ? rule with { When = new([new("link", ["given"])]) } : rule).ToValueList(),
            }).ToValueList(),
        };
        Decider wrong = Decider.Of(TriageEngine.Create(changed));

        int differences = Differences.OfItems(wrong).Count(one => one is not null);

        output.WriteLine($"{differences:N0} items differ");
        differences.Should().BePositive();
    }

    [Fact]
    public void A_changed_order_of_referrals_makes_the_comparison_fail()
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
    public void A_wrong_route_for_some_items_breaks_a_guarantee(int number, string route, string? place)
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
    public void A_report_without_referrals_breaks_a_guarantee(int number)
    {
        Decider wrong = Engine with { Report = (items, facts) => Engine.Report(items, facts) with { Referrals = [] } };

        Guarantees.Broken(number, wrong).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void Taking_the_first_reachable_route_for_settled_unsettles_later()
    {
        Decider hasty = Engine with { Item = given => Engine.Item(given) with { Route = Engine.Item(given).Possible[0] } };

        Guarantees.Broken(8, hasty).Take(1).Should().NotBeEmpty();
    }

    [Fact]
    public void Letting_a_referral_win_over_an_open_question_unsettles_later()
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
    public void Closing_that_leaves_the_link_open_leaves_reports_unsettled()
    {
        Decider careless = Engine with { Close = given => Engine.Close(given).Where(pair => pair.Key != "link" || given.ContainsKey("link")).ToDictionary() };

        Guarantees.Broken(9, careless).Take(1).Should().NotBeEmpty();
    }
}
