using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tests.SecondReading;
using NRules;

namespace Meldpunt.Triage.NRules.Tests.Sessions;

/// <summary>Compared with the naive reading of the hotline's page; the guard is off, lest the engine be compared with itself.</summary>
public sealed class EveryCombinationTests
{
    /// <summary>A share of the items in <c>dotnet test</c>, chosen by a seed; all of them in CI.</summary>
    [Fact]
    public void Every_item_is_decided_in_NRules_as_the_page_says()
    {
        ISession session = Room.OfNRulesAlone.Open();
        Random random = new(1);
        int all = 0;
        int complete = 0;
        int count = 0;
        List<string> different = [];
        foreach ((Dictionary<string, string> given, PageReadingItem read) in Reading.OfEveryItem)
        {
            all++;
            if (given.Count == Words.OfItem.Length) complete++;
            if (!Seeded.IsTried(random, Seeded.OneIn(2))) continue;
            Decision decision = Room.OfNRulesAlone.Decide(session, Room.Report([given], new Dictionary<string, string>()));
            ItemDecision item = decision.Items[0];
            PageReadingItem found = new(item.Route, [.. item.Reasons], [.. item.Possible], [.. item.Questions]);
            if (found.ToString() != read.ToString()) different.Add($"{string.Join(',', given)}: {found} and not {read}");
            count++;
        }

        different.Should().BeEmpty();
        (all, complete).Should().Be((Words.Count(Words.OfItem), Words.OfItem.Aggregate(1, (number, fact) => number * fact.Answers.Length)));
        count.Should().BeGreaterThan(Seeded.Cases(20_000 / Seeded.OneIn(2)));
        session.Query<object>().AsEnumerable().Should().BeEmpty("what follows from a case goes with it");
        TestContext.Current.TestOutputHelper?.WriteLine($"{count:N0} of {all:N0} items decided by NRules alone, {different.Count} differences");
    }

    /// <summary>A share of the reports in <c>dotnet test</c>, chosen by a seed; all of them in CI.</summary>
    [Fact]
    public void Every_report_is_decided_in_NRules_as_the_page_says()
    {
        ISession session = Room.OfNRulesAlone.Open();
        Random random = new(1);
        int all = 0;
        int count = 0;
        List<string> different = [];
        foreach (IReadOnlyList<Dictionary<string, string>> items in Reading.RepresentativeLists)
        {
            foreach (Dictionary<string, string> facts in Reading.ReportFacts)
            {
                all++;
                if (!Seeded.IsTried(random, Seeded.OneIn(2))) continue;
                Decision decision = Room.OfNRulesAlone.Decide(session, Room.Report(items, facts));
                PageReadingReport found = new(
                    decision.Route, [.. decision.Referrals.Select(one => one.Id)], [.. decision.Notices.Select(one => one.Id)], [.. decision.Questions]);
                PageReadingReport read = Reading.OfReport(items, facts);
                if (found.ToString() != read.ToString()) different.Add($"{items.Count} items, {string.Join(',', facts)}: {found} and not {read}");
                count++;
            }
        }

        different.Should().BeEmpty();
        all.Should().Be(110_592);
        count.Should().BeGreaterThan(Seeded.Cases(100_000 / Seeded.OneIn(2)));
        session.Query<object>().AsEnumerable().Should().BeEmpty("what follows from a case goes with it");
        TestContext.Current.TestOutputHelper?.WriteLine($"{count:N0} reports of {all:N0}, {different.Count} differences");
    }
}
