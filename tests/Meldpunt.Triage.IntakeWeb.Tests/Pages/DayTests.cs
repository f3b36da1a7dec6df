using System.Globalization;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>A day of two hundred reports, worked off by two people; of forty in the shortest form.</summary>
public sealed class DayTests
{
    private static readonly int Reports = Views.AreFew ? 40 : 200;

    [Fact]
    public async Task A_day_of_reports_is_done_to_the_end_by_done_and_next_and_each_report_once()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        IReadOnlyList<ReceivedReport> reports = await Day.SeedAsync(host, Reports);
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await using Visitor bert = await Analyst.SignInAsync(host, "bert");
        Random random = new(3);
        List<(string Reference, string Outcome, string Staff)> done = [];
        foreach (string route in reports.Select(report => report.Route).Distinct().ToArray())
        {
            foreach (Visitor visitor in (Visitor[])[anna, bert])
            {
                await visitor.GoAsync($"/staff?route={route}");
                await visitor.PressAsync(".next button");
            }

            while (OnReport(anna) || OnReport(bert))
            {
                Visitor visitor = !OnReport(bert) || (OnReport(anna) && random.Next(2) == 0) ? anna : bert;
                string[] offered = [.. (await visitor.Page.Locator("input[name=outcome]").AllAttributesAsync("value")).Select(outcome => outcome!)];
                string outcome = offered[random.Next(offered.Length)];
                done.Add((visitor.Path[^Reference.Length..], outcome, visitor == anna ? "anna" : "bert"));
                await visitor.DoneAsync("next", outcome);
            }
        }

        done.Select(one => one.Reference).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(reports.Select(report => report.Reference));
        (await Day.Store(host).WaitingAsync(TestContext.Current.CancellationToken)).Values.Sum().Should().Be(0);
        foreach (ReceivedReport report in await Day.Store(host).ListAsync(new(), 0, 300, TestContext.Current.CancellationToken))
        {
            (string _, string outcome, string staff) = done.Single(one => one.Reference == report.Reference);
            (report.Handled!.Value.Outcome, report.Taken!.Value.Staff).Should().Be((outcome, staff));
        }

        int counted = 0;
        foreach (string route in reports.Select(report => report.Route).Distinct())
        {
            await anna.GoAsync($"/staff?route={route}&state=done");
            string[] counts = await anna.Page.Locator(".states .count").AllInnerTextsAsync();
            counts[..3].Should().AllBe("0");
            counted += int.Parse(counts[3], CultureInfo.InvariantCulture);
        }

        counted.Should().Be(Reports);
    }

    [Fact]
    public async Task Those_with_danger_are_done_before_all_others_and_the_rest_in_the_order_in_which_they_came()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport[] assess = [.. (await Day.SeedAsync(host, 120)).Where(report => report.Route == "assess")];
        await using Visitor anna = await Analyst.SignInAsync(host, "anna");
        await anna.GoAsync("/staff?route=assess");
        await anna.PressAsync(".next button");
        List<string> done = [];
        for (; OnReport(anna); await anna.DoneAsync("next")) done.Add(anna.Path[^Reference.Length..]);
        assess.Count(report => report.IsUrgent).Should().BePositive();
        done.Should().Equal(assess.OrderByDescending(report => report.IsUrgent).ThenBy(report => report.Time.ToUnixTimeMilliseconds()).ThenBy(report => report.Reference, StringComparer.Ordinal).Select(report => report.Reference));
    }

    private static bool OnReport(Visitor visitor) => visitor.Path.Contains("/report/", StringComparison.Ordinal);
}
