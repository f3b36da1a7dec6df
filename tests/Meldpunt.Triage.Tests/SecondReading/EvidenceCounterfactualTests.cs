using System.Buffers;
using System.Text.Json;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class EvidenceCounterfactualTests(ITestOutputHelper output)
{
    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void Every_change_that_is_offered_gives_its_route_when_the_report_with_it_is_decided_again()
    {
        Random random = new(3);
        (long own, long other) = (0, 0);
        foreach (GivenAddress address in GivenAddress.All)
        {
            Dictionary<ReportedItem, ItemOutcome> outcomes = [];

            // What the rules see alike is explained alike: once, and with it what is offered of another address.
            Dictionary<Answers, Counterfactual[]> offered = [];
            foreach ((Dictionary<string, string> given, _) in Reading.OfEveryItem.Where(_ => Seeded.IsTried(random, onceIn: Seeded.OneIn(4))))
            {
                ReportedItem item = ReportedItem.Of(given, address.Text);
                Answers seen = Engine.Prepare(item.Said, item.Url).Answers;
                if (!offered.TryGetValue(seen, out Counterfactual[]? alternatives))
                {
                    alternatives = [.. Engine.Explain(item.Decide()).Items[0].Counterfactuals];
                    other += Hold(item, seen, alternatives.Where(one => one.OtherAddress), Decide);
                    offered[seen] = alternatives = [.. alternatives.Where(one => !one.OtherAddress)];
                }

                own += Hold(item, seen, alternatives, Decide);
            }

            // Each changed report is decided once.
            ItemOutcome Decide(ReportedItem changed) =>
                outcomes.TryGetValue(changed, out ItemOutcome? outcome) ? outcome : outcomes[changed] = changed.Outcome();
        }

        output.WriteLine($"{own:N0} changes of answers and {other:N0} with another address hold");
        own.Should().BePositive();
        other.Should().BePositive();
    }

    [Fact]
    public void Every_change_that_is_written_gives_its_route_when_the_JSON_of_the_report_with_it_is_decided_again()
    {
        Random random = new(2);
        TriageLines lines = new(Engine, explain: true);
        int[] counts = new int[2];
        foreach ((Dictionary<string, string> said, GivenAddress address) in EveryItem.Where(_ => Seeded.IsTried(random, onceIn: 10 * Seeded.OneIn(4))))
        {
            JsonElement item = Explained(lines, Line(said, address.Text));
            Dictionary<string, string> decided = item.GetProperty("facts").Deserialize<Dictionary<string, string>>()!;
            foreach (JsonElement one in item.GetProperty("alternatives").EnumerateArray())
            {
                bool isOther = one.TryGetProperty("otherAddress", out JsonElement other);
                if (isOther) other.GetBoolean().Should().BeTrue("it is left out otherwise");
                Dictionary<string, string> changed = new(isOther ? decided : said);
                foreach (JsonProperty change in one.GetProperty("changes").EnumerateObject()) changed[change.Name] = change.Value.GetString()!;
                string? url = !isOther ? address.Text : changed["link"] == "none" ? null : GivenAddress.At(changed["place"]);
                ItemDecision again = Engine.Decide(Engine.Read(Line(changed, url)).Report!).Items[0];
                if (!again.IsSettled || again.Route != one.GetProperty("route").GetString()) Assert.Fail($"{Differences.Show(said)}, {address}: {one} gives {again.Route}");
                counts[isOther ? 1 : 0]++;
            }
        }

        output.WriteLine($"{counts[0]:N0} changes of answers and {counts[1]:N0} with another address hold, as written");
        counts.Should().OnlyContain(count => count > 0);
    }

    [Theory]
    [InlineData("place")]
    [InlineData("link")]
    public void Of_an_address_that_cannot_change_no_other_is_offered(string fixedFact)
    {
        foreach (GivenAddress address in GivenAddress.All)
        {
            Decision decision = ReportedItem.Of(new Dictionary<string, string>(), address.Text).Decide();
            Engine.Explain(decision, fixedFact).Items[0].Counterfactuals.Should().NotContain(one => one.OtherAddress)
                .And.NotContain(one => one.Changes.Any(change => change.Fact == fixedFact));
        }
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://intranet/", true)]
    [InlineData("unusable", false)]
    [InlineData(null, false)]
    public void That_there_is_no_address_is_a_change_of_another_address_where_one_was_given(string? url, bool otherAddress)
    {
        Dictionary<string, string> said = new()
        {
            ["format"] = "photo",
            ["rendering"] = "photographic",
            ["persons"] = "child",
            ["nature"] = "sexual-act",
            ["place"] = "in-doubt",
            ["link"] = "given",
        };
        Counterfactual[] offered = [.. Engine.Explain(ReportedItem.Of(said, url).Decide()).Items[0].Counterfactuals];
        offered.Where(one => one.Changes.Any(change => change is { Fact: "link", Answer: "none" })).Should().OnlyContain(one => one.OtherAddress == otherAddress);
        offered.Any(one => one.OtherAddress).Should().Be(otherAddress);
    }

    [Theory]
    [InlineData("https://example.org/a", "cloud", false)]
    [InlineData("https://drive.google.com/", "cloud", false)]
    [InlineData("http://example.onion/", "dark-web", true)]
    [InlineData("http://localhost/", null, true)]
    public void An_item_that_is_certainly_elsewhere_is_assessed_only_with_another_address(string url, string? place, bool otherAddress)
    {
        Dictionary<string, string> said = new()
        {
            ["format"] = "photo",
            ["rendering"] = "photographic",
            ["persons"] = "child",
            ["nature"] = "sexual-act",
        };
        if (place is not null) said["place"] = place;
        Engine.Explain(ReportedItem.Of(said, url).Decide()).Items[0].Counterfactuals.Where(one => one.Route == "assess").Should().BeEquivalentTo(
        [
            new Counterfactual { Route = "assess", Changes = [new() { Fact = "place", Answer = "public-internet" }], OtherAddress = otherAddress },
            new Counterfactual { Route = "assess", Changes = [new() { Fact = "place", Answer = "in-doubt" }], OtherAddress = otherAddress },
        ]);
    }

    private static IEnumerable<(Dictionary<string, string> Said, GivenAddress Address)> EveryItem =>
        GivenAddress.All.SelectMany(address => Reading.OfEveryItem.Select(one => (one.Given, address)));

    private static JsonElement Explained(TriageLines lines, byte[] line)
    {
        ArrayBufferWriter<byte> written = new();
        lines.Decide(line, 1, written);
        using JsonDocument document = JsonDocument.Parse(written.WrittenMemory);
        return document.RootElement.GetProperty("items")[0].Clone();
    }

    private static byte[] Line(Dictionary<string, string> said, string? url)
    {
        Dictionary<string, string> item = new(said);
        if (url is not null) item["url"] = url;
        return JsonSerializer.SerializeToUtf8Bytes(new { items = new[] { item } });
    }

    private static int Hold(ReportedItem item, Answers seen, IEnumerable<Counterfactual> alternatives, Func<ReportedItem, ItemOutcome> decide)
    {
        int count = 0;
        foreach (Counterfactual one in alternatives)
        {
            if (item.Refute(one, seen, decide) is { } refuted) Assert.Fail(refuted);
            count++;
        }

        return count;
    }
}
