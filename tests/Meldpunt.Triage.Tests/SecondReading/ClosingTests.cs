using System.Text.Json;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class ClosingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("unusable", true)]
    public void Every_item_is_closed_as_the_page_of_the_policy_says(string? text, bool counts)
    {
        List<string> different = [];
        int oneIn = Seeded.OneIn(11);
        int tried = 0;
        foreach ((Dictionary<string, string> given, _) in Reading.OfEveryItem.Where((_, number) => number % oneIn == 0))
        {
            tried++;
            PreparedReport read = TriageEngine.Default.Read(JsonSerializer.SerializeToUtf8Bytes(new { items = new[] { Item(given, text) } })).Report!;
            Dictionary<string, string> expected = PageReadingIntake.Close(given, counts);
            Decision decision = TriageEngine.Default.Decide(TriageEngine.Default.Close(read));
            bool same = decision.Items[0].Answers.Count == expected.Count && decision.Items[0].Answers.All(pair => expected[pair.Key] == pair.Value);
            if (!same || decision.Route != Reading.Of(expected).Route) different.Add(Differences.Show(given));
        }

        output.WriteLine($"{tried:N0} items closed, {different.Count} differences");
        tried.Should().Be((Words.Count(Words.OfItem) + oneIn - 1) / oneIn);
        different.Should().BeEmpty();
    }

    [Fact]
    public void Closing_does_not_change_the_facts_of_the_report_or_its_id()
    {
        PreparedReport read = TriageEngine.Default.Read("""{"id":"r","items":[{}],"anonymous":"yes"}"""u8).Report!;

        PreparedReport closed = TriageEngine.Default.Close(read);

        closed.Id.Should().Be("r");
        closed.Answers.ToString().Should().Be("anonymous = yes");
        TriageEngine.Default.Decide(closed).Questions.Should().Equal("immediate-danger", "child-concern", "searched", "shared");
    }

    [Fact]
    public void A_closed_report_without_items_still_asks_for_them()
    {
        PreparedReport closed = TriageEngine.Default.Close(TriageEngine.Default.Read("{}"u8).Report!);

        TriageEngine.Default.Decide(closed).Route.Should().Be(Route.NeedsInformation);
    }

    private static Dictionary<string, string> Item(Dictionary<string, string> given, string? text)
    {
        Dictionary<string, string> item = new(given);
        if (text is not null) item["url"] = text;
        return item;
    }
}
