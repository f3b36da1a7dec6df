using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class SmallestCounterfactualTests(ITestOutputHelper output)
{
    private const int Items = 1_000;

    private static readonly TriageEngine Engine = TriageEngine.Default;

    [Fact]
    public void The_changes_that_are_offered_of_the_address_that_was_given_are_all_that_are_smallest() =>
        Compare(false, (seen, said, address) => Naive(said, changed => Seen(changed, address), seen));

    [Fact]
    public void The_changes_that_are_offered_of_another_address_are_all_that_are_smallest_and_that_this_one_does_not_let_through() =>
        Compare(true, (seen, _, address) => Naive(seen, changed => changed, seen)
            .Select(ofRoute => (ofRoute.Route, Ways: ofRoute.Ways.Where(way => !Same(Seen(way, address), way)).ToArray()))
            .Where(ofRoute => ofRoute.Ways.Length > 0));

    // Of some items, what is offered and what a naive search finds with changes of one and two answers.
    private void Compare(
        bool otherAddress,
        Func<Dictionary<string, string>, Dictionary<string, string>, GivenAddress, IEnumerable<(string Route, Dictionary<string, string>[] Ways)>> search)
    {
        int compared = 0;
        foreach ((Dictionary<string, string> said, GivenAddress address) in ReportedItem.Some(Seeded.Cases(Items), seed: 3))
        {
            Dictionary<string, string> seen = Seen(said, address);
            ILookup<string, string> naive = search(seen, said, address)
                .SelectMany(ofRoute => ofRoute.Ways.Select(way => (ofRoute.Route, Way: Written(Changed(seen, way))))).ToLookup(way => way.Route, way => way.Way);
            ILookup<string, Counterfactual> offered = Engine.Explain(ReportedItem.Of(said, address.Text).Decide()).Items[0].Counterfactuals
                .Where(one => one.OtherAddress == otherAddress).ToLookup(one => one.Route);
            foreach (string route in Engine.Policy.Routes)
            {
                string[] ways = [.. offered[route].Where(one => one.Changes.Count <= 2).Select(one => Written(one.Changes.Select(change => (change.Fact, change.Answer))))];
                ways.Order().Should().Equal(naive[route].Order(), "{0}, {1} to {2}", Differences.Show(said), address, route);
                ways.Length.Should().BeOneOf(0, offered[route].Count());
                compared += ways.Length;
            }
        }

        output.WriteLine($"{compared:N0} changes found likewise by trying all of one and two answers");
        compared.Should().BePositive();
    }

    /// <summary>For each other route the smallest changes that the rules see, each as all that they see then.</summary>
    private static IEnumerable<(string Route, Dictionary<string, string>[] Ways)> Naive(
        Dictionary<string, string> start, Func<Dictionary<string, string>, Dictionary<string, string>> see, Dictionary<string, string> seen)
    {
        PageReadingItem now = Reading.Of(seen);
        return from way in WithOneChange(start).Concat(WithOneChange(start).SelectMany(WithOneChange)).Select(see).DistinctBy(way => Written(Changed(seen, way)))
               let after = Reading.Of(way)
               where after.Possible.Length == 1 && (now.Possible.Length > 1 || after.Route != now.Route)
               group way by after.Route into ofRoute
               let fewest = ofRoute.Min(way => Changed(seen, way).Count())
               select (ofRoute.Key, ofRoute.Where(way => Changed(seen, way).Count() == fewest).ToArray());
    }

    private static IEnumerable<Dictionary<string, string>> WithOneChange(Dictionary<string, string> before) =>
        from fact in Words.OfItem
        from answer in fact.Answers
        where before.GetValueOrDefault(fact.Fact) != answer
        select new Dictionary<string, string>(before) { [fact.Fact] = answer };

    private static Dictionary<string, string> Seen(Dictionary<string, string> said, GivenAddress address)
    {
        Dictionary<string, string> seen = new(said);
        (string? place, string? link, _) = PageReadingIntake.Rule(address.Evidence, address.Tells, said.GetValueOrDefault("place"), said.GetValueOrDefault("link"));
        if (place is not null) seen["place"] = place;
        if (link is not null) seen["link"] = link;
        return seen;
    }

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) => !Changed(one, other).Any();

    private static IEnumerable<(string Fact, string Answer)> Changed(Dictionary<string, string> before, Dictionary<string, string> to) =>
        from fact in Words.OfItem
        let answer = to.GetValueOrDefault(fact.Fact)
        where answer is not null && answer != before.GetValueOrDefault(fact.Fact)
        select (fact.Fact, answer);

    private static string Written(IEnumerable<(string Fact, string Answer)> changes) => string.Join(", ", changes.Select(change => $"{change.Fact} {change.Answer}"));
}
