using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>The difference of two versions, by deciding every item and every report with both.</summary>
internal sealed class BruteForceDifference
{
    private readonly TriagePolicy _old;
    private readonly BruteForceReading _itemReading;
    private readonly BruteForceReading _reportReading;
    private readonly Lazy<BruteForceCase[]> _closed;

    public BruteForceDifference(TriagePolicy old, TriagePolicy present, VocabularyMapping mapping)
    {
        _old = old;
        (OldItems, NewItems) = (new(old), new(present));
        _itemReading = new(old.Vocabulary.ItemFacts, present.Vocabulary.ItemFacts, mapping);
        _reportReading = new(old.Vocabulary.ReportFacts, present.Vocabulary.ReportFacts, mapping);
        PartialItems = [.. NewItems.Partial.Select(Item)];
        Items = [.. PartialItems.Where(item => item.IsComplete)];
        Reports = [.. ReportsOf(present, BruteForceKind.Of(NewItems.Partial))];
        _closed = new(() => [.. new BruteForceClosed(OldItems, NewItems, _itemReading, route => DoubtMatters(present, route)).All()]);
        SharedReports = [.. ReportsOf(present, BruteForceKind.Of(NewItems.Partial.Where((item, place) => PartialItems[place].OldRoute == item.Route)))];
    }

    /// <summary>Those whose items are such that both versions give them the same route.</summary>
    public BruteForceCase[] SharedReports { get; }

    public BruteForceItems OldItems { get; }

    public BruteForceItems NewItems { get; }

    /// <summary>Every complete item.</summary>
    public BruteForceCase[] Items { get; }

    /// <summary>Every item, unanswered facts included.</summary>
    public BruteForceCase[] PartialItems { get; }

    /// <summary>Every report, unanswered facts included.</summary>
    public BruteForceCase[] Reports { get; }

    /// <summary>Every item that is closed, of which changes what closing does beyond what complete items show.</summary>
    public BruteForceCase[] Closed => _closed.Value;

    /// <summary>True when no item and no report changes, however little of it is answered, and none once it is closed. For versions with the same words.</summary>
    public bool IsEquivalent => Array.TrueForAll(Reports, report => report.Change.IsEmpty)
        && Array.TrueForAll(PartialItems, item => item.Change.IsEmpty)
        && Array.TrueForAll(Closed, item => item.Change.IsEmpty);

    /// <summary>The size of the smallest item that shows a row as it is, however little of it is answered.</summary>
    public int SmallestIn(DifferenceRow row) => PartialItems.Where(item => item.Change == row.Change && item.IsIn(row)).Min(item => item.Size);

    /// <summary>The size of the smallest report in a row: of those whose items both versions give the same route, else of all in it.</summary>
    public int SmallestReport(DifferenceRow row, BruteForceCase[] members) =>
        SharedReports.Where(report => report.IsIn(row)).Select(report => report.Size).DefaultIfEmpty(members.Min(member => member.Size)).Min();

    public BruteForceCase Find(Answers item) => PartialItems[Array.IndexOf(NewItems.Partial, NewItems.Find(item))];

    public DecisionChange Change(BruteForceKind[] items, string?[] words, BruteForceOutcome present, TriagePolicy policy) =>
        BruteForceChange.OfReports(_old, BruteForceOutcome.Read(_old, items, condition => _reportReading.Holds(condition, words)), policy, present);

    // An item of this route beside any other complete items: one version or the other must see whether it is in doubt.
    private bool DoubtMatters(TriagePolicy present, string route)
    {
        BruteForceKind[] others = BruteForceKind.Of(NewItems.Partial.Where((item, place) => PartialItems[place].IsComplete && PartialItems[place].OldRoute == item.Route));
        return BruteForceSummaries.Of(others, present, _old).Any(items => Combinations.WithUnanswered(present.Vocabulary.ReportFacts).Any(words => Differs(items, words)));

        bool Differs(BruteForceKind[] items, string?[] words)
        {
            BruteForceKind[] certain = [.. items, new(route, InDoubt: false, 1)];
            BruteForceKind[] doubtful = [.. items, new(route, InDoubt: true, 1)];
            return BruteForceOutcome.Read(_old, certain, Old).Key != BruteForceOutcome.Read(_old, doubtful, Old).Key
                || BruteForceOutcome.Read(present, certain, New).Key != BruteForceOutcome.Read(present, doubtful, New).Key;
            bool Old(Condition condition) => _reportReading.Holds(condition, words);
            bool New(Condition condition) => Combinations.Holds(condition, words, present.Vocabulary.ReportFacts);
        }
    }

    private IEnumerable<BruteForceCase> ReportsOf(TriagePolicy present, BruteForceKind[] kinds) =>
        from items in BruteForceSummaries.Of(kinds, present, _old)
        from words in Combinations.WithUnanswered(present.Vocabulary.ReportFacts)
        select Report(present, items, words);

    private BruteForceCase Item(BruteForceItem item)
    {
        string[]?[] meant = _itemReading.Read(item.Words);
        int[] readings = [.. OldItems.All.Where(old => OldItems.Complete[old].Zip(meant).All(pair => pair.Second?.Contains(pair.First!) ?? true))];
        string[] before = [.. readings.Select(OldItems.Routes).Distinct()];
        string oldRoute = before is [var only] ? only : _old.UnsettledRoute;
        return new(
            name => item.Words[Combinations.Place(NewItems.Facts, name)], item.Completions.Length == 1, item.Size, oldRoute, item.Route,
            BruteForceChange.OfItems(oldRoute, Reasons(OldItems, readings), item.Route, item.Reasons));
    }

    private BruteForceCase Report(TriagePolicy present, BruteForceKind[] items, string?[] words)
    {
        FactList facts = present.Vocabulary.ReportFacts;
        BruteForceOutcome before = BruteForceOutcome.Read(_old, items, condition => _reportReading.Holds(condition, words));
        BruteForceOutcome after = BruteForceOutcome.Read(present, items, condition => Combinations.Holds(condition, words, facts));
        bool isComplete = words.All(word => word is not null) && items.All(item => item.Route != present.UnsettledRoute);
        return new(
            name => Combinations.Place(facts, name) is >= 0 and var place ? words[place] : OfItems(name, items), isComplete,
            items.Sum(item => item.Size) + Combinations.Answered(words), before.Route, after.Route!, BruteForceChange.OfReports(_old, before, present, after));
    }

    private static string OfItems(string name, BruteForceKind[] items)
    {
        if (name == "items") return items.Length == 0 ? "none" : "some";
        string what = name["some-item:".Length..];
        bool inDoubt = what.EndsWith("in-doubt", StringComparison.Ordinal);
        string[] routes = inDoubt ? what.Replace("in-doubt", "", StringComparison.Ordinal).TrimEnd('+').Split('|', StringSplitOptions.RemoveEmptyEntries) : [what];
        return items.Any(item => (routes.Length == 0 || routes.Contains(item.Route)) && (item.InDoubt || !inDoubt)) ? "yes" : "no";
    }

    private static string[] Reasons(BruteForceItems items, int[] all) =>
        [.. Enumerable.Range(0, items.Rules.Length).Where(rule => items.Rules[rule].Rule.GivesReason && Array.TrueForAll(all, item => items.Applies(rule, item))).Select(rule => items.Rules[rule].Rule.Id)];
}
