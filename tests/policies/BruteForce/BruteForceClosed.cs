using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>What two versions make of every item, with and without an address text, once each has closed it in its own way.</summary>
internal sealed class BruteForceClosed(BruteForceItems old, BruteForceItems present, BruteForceReading reading, Func<string, bool> doubtMatters)
{
    private readonly Dictionary<string, bool> _matters = [];
    private readonly Dictionary<string, (string Route, string[] Reasons)> _decided = [];

    public IEnumerable<BruteForceCase> All()
    {
        bool tells = present.Policy.Evidence is not null && (DependsOnAddress(old.Policy) || DependsOnAddress(present.Policy));
        return from item in present.Partial from with in tells ? (bool[])[false, true] : [false] select Case(item.Words, with);
    }

    /// <summary>The answer that a fact gets at closing.</summary>
    public static string Answer(TriagePolicy policy, Fact fact, bool withAddress)
    {
        if (withAddress && fact.ClosedWithAddress is { } with) return with;
        return fact.Closed is { } closed ? closed : policy.Vocabulary.Doubt;
    }

    /// <summary>The words of an item once it is closed.</summary>
    public static string?[] Close(TriagePolicy policy, string?[] words, bool withAddress) =>
        [.. words.Select((word, place) => word ?? Answer(policy, policy.Vocabulary.ItemFacts[place], withAddress))];

    private static bool DependsOnAddress(TriagePolicy policy) =>
        policy.Vocabulary.ItemFacts.Any(fact => Answer(policy, fact, withAddress: true) != Answer(policy, fact, withAddress: false));

    private BruteForceCase Case(string?[] words, bool with)
    {
        string?[] closed = Close(present.Policy, words, with);
        BruteForceItem after = present.Find(closed);
        string[]?[] open = reading.Read(words);
        string[][] before = ClosedByOld(open, with);
        (string Route, string[] Reasons) was = Decide(before);
        string[]?[] afterwards = reading.Read(closed);
        (string Route, string[] Reasons) shown = Decide([.. afterwards.Select((meant, place) => meant ?? [.. old.Facts[place].Answers])]);
        bool isExplained = Same(before, ClosedByOld(afterwards, with)) && was.Route == shown.Route && was.Reasons.SequenceEqual(shown.Reasons);
        bool? doubt = was.Route == after.Route ? Doubt(words, open, closed, after.Route, with) : null;
        ValueList<string> facts = old.Facts.Where(fact => ClosesApart(fact, words, with)).Select(fact => reading.NewFact(fact)?.Id ?? fact.Id).Distinct().Order(StringComparer.Ordinal).ToValueList();
        DecisionChange change = isExplained && doubt is null && facts.IsEmpty
            ? new()
            : BruteForceChange.OfItems(was.Route, was.Reasons, after.Route, after.Reasons) with { InDoubt = doubt, ClosedFacts = facts };
        return new(
            name => name == "url" ? with ? "some" : "none" : words[Combinations.Place(present.Facts, name)], IsComplete: true,
            Combinations.Answered(words) + (with ? 2 : 1), was.Route, after.Route, change);
    }

    // Whether the two versions answer a fact at closing so that some condition on it, of either, holds by one of them alone.
    private bool ClosesApart(Fact fact, string?[] words, bool with)
    {
        string closed = Answer(old.Policy, fact, with);
        ValueList<string>[] byOld = Asked(old.Policy, fact);
        if (reading.NewFact(fact) is not { } became) return byOld.Any(asked => asked.Contains(closed));
        if (words[Combinations.Place(present.Facts, became.Id)] is { } word) return reading.Meaning(fact, word) is null && byOld.Any(asked => asked.Contains(closed));
        string now = Answer(present.Policy, became, with);
        string[]? meant = reading.Meaning(fact, now);
        string[] means = [.. became.Answers.Where(answer => reading.Meaning(fact, answer) is { } all && all.Contains(closed))];
        return byOld.Any(asked => asked.Contains(closed) != (meant is not null && meant.All(asked.Contains)))
            || Asked(present.Policy, became).Any(asked => asked.Contains(now) != (means.Length > 0 && means.All(asked.Contains)));
    }

    private static ValueList<string>[] Asked(TriagePolicy policy, Fact fact) =>
        [.. BruteForceKind.Asked(policy).SelectMany(item => item.Facts.Parts).Where(part => part.Fact == fact.Id).Select(part => part.Answers)];

    private string[][] ClosedByOld(string[]?[] meant, bool with) => [.. meant.Select((words, place) => words ?? [Answer(old.Policy, old.Facts[place], with)])];

    private static bool Same(string[][] one, string[][] other) => one.Zip(other).All(pair => pair.First.ToHashSet().SetEquals(pair.Second));

    // What all readings have in common.
    private (string Route, string[] Reasons) Decide(string[][] meant)
    {
        string key = string.Join('/', meant.Select(words => string.Join(',', words)));
        if (_decided.TryGetValue(key, out (string, string[]) known)) return known;
        int[] readings = [.. old.All.Where(item => old.Complete[item].Zip(meant).All(pair => pair.Second.Contains(pair.First!)))];
        string[] routes = [.. readings.Select(old.Routes).Distinct()];
        string[] reasons = [.. Enumerable.Range(0, old.Rules.Length).Where(rule => old.Rules[rule].Rule.GivesReason && Array.TrueForAll(readings, item => old.Applies(rule, item))).Select(rule => old.Rules[rule].Rule.Id)];
        return _decided[key] = (routes is [var only] ? only : old.Policy.UnsettledRoute, reasons);
    }

    private bool? Doubt(string?[] words, string[]?[] read, string?[] closed, string route, bool with)
    {
        if (!_matters.TryGetValue(route, out bool matters)) _matters[route] = matters = doubtMatters(route);
        if (!matters) return null;
        bool after = closed.Contains(present.Policy.Vocabulary.Doubt);
        bool before = words.Contains(present.Policy.Vocabulary.Doubt)
            || read.Where((meant, place) => meant is null && Answer(old.Policy, old.Facts[place], with) == old.Policy.Vocabulary.Doubt).Any();
        return before == after ? null : after;
    }
}
