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
        Reports = [.. ReportsOf(present, KindsOf(present, NewItems.Partial))];
        _closed = new(() => [.. new BruteForceClosed(OldItems, NewItems, _itemReading, route => DoubtMatters(present, route)).All()]);
        SharedReports = [.. ReportsOf(present, KindsOf(present, Shared(present)))];
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

    /// <summary>The kind of an item of the new version, as both versions' rules for a report see it.</summary>
    public BruteForceKind KindOf(BruteForceItem item) => new(item.Route, item.InDoubt, item.Size, (policy, condition) => Fulfils(item, policy, condition));

    public DecisionChange Change(BruteForceKind[] items, string?[] words, BruteForceOutcome present, TriagePolicy policy) =>
        BruteForceChange.OfReports(_old, BruteForceOutcome.Read(_old, items, condition => _reportReading.Holds(condition, words)), policy, present);

    // An item of this route beside any other complete items: one version or the other must see whether it is in doubt.
    private bool DoubtMatters(TriagePolicy present, string route)
    {
        BruteForceKind[] others = KindsOf(present, Shared(present).Where(item => item.Completions.Length == 1));
        return BruteForceSummaries.Of(others, present, _old).Any(items => Combinations.WithUnanswered(present.Vocabulary.ReportFacts).Any(words => Differs(items, words)));

        bool Differs(BruteForceKind[] items, string?[] words)
        {
            BruteForceKind[] certain = [.. items, Known(inDoubt: false)];
            BruteForceKind[] doubtful = [.. items, Known(inDoubt: true)];
            return BruteForceOutcome.Read(_old, certain, Old).Key != BruteForceOutcome.Read(_old, doubtful, Old).Key
                || BruteForceOutcome.Read(present, certain, New).Key != BruteForceOutcome.Read(present, doubtful, New).Key;
            BruteForceKind Known(bool inDoubt) => new(route, inDoubt, 1, (policy, item) => CanBeAsked(policy, item) && HoldsOfDoubt(item, route, inDoubt));
            bool Old(Condition condition) => _reportReading.Holds(condition, words);
            bool New(Condition condition) => Combinations.Holds(condition, words, present.Vocabulary.ReportFacts);
        }
    }

    // Of an item of which no more is known than its route and doubt, what asks for neither alone does not hold.
    private static bool HoldsOfDoubt(ItemCondition item, string route, bool inDoubt) =>
        (item.Routes.IsEmpty || item.Routes.Contains(route)) && (item.InDoubt ? inDoubt : item.Reasons.IsEmpty && item.Facts.Parts.IsEmpty);

    // What the old version asks of a fact that is gone no item fulfils.
    private bool CanBeAsked(TriagePolicy policy, ItemCondition item) =>
        !ReferenceEquals(policy, _old) || item.Facts.Parts.All(part => _itemReading.NewFact(_old.Vocabulary.ItemFacts[Combinations.Place(_old.Vocabulary.ItemFacts, part.Fact)]) is not null);

    private BruteForceKind[] KindsOf(TriagePolicy present, IEnumerable<BruteForceItem> items) => BruteForceKind.Of(items, Fulfils, present, _old);

    private bool Fulfils(BruteForceItem item, TriagePolicy policy, ItemCondition condition) => BruteForceKind.IsFulfilled(
        item, condition, facts => ReferenceEquals(policy, _old) ? _itemReading.Holds(facts, item.Words) : Combinations.Holds(facts, item.Words, NewItems.Facts));

    // The items to which both versions give the same route, and the same reasons as far as a rule for a report asks for them.
    private BruteForceItem[] Shared(TriagePolicy present)
    {
        ItemCondition[] asked = [.. BruteForceKind.Asked(present).Concat(BruteForceKind.Asked(_old)).Where(item => !item.Reasons.IsEmpty)];
        return [.. NewItems.Partial.Where((item, place) => PartialItems[place].OldRoute == item.Route && asked.All(one => SameReasons(item, one)))];
    }

    private bool SameReasons(BruteForceItem item, ItemCondition asked)
    {
        string[] before = Reasons(OldItems, Readings(item));
        bool holds = before.Any(asked.Reasons.Contains) == item.Reasons.Any(asked.Reasons.Contains);
        return holds || !BruteForceKind.IsFulfilled(item, asked with { Reasons = [] }, facts => Asks(asked, facts, item));
    }

    private bool Asks(ItemCondition asked, Condition facts, BruteForceItem item) => BruteForceKind.Asked(_old).Contains(asked)
        ? _itemReading.Holds(facts, item.Words)
        : Combinations.Holds(facts, item.Words, NewItems.Facts);

    private int[] Readings(BruteForceItem item)
    {
        string[]?[] meant = _itemReading.Read(item.Words);
        return [.. OldItems.All.Where(old => OldItems.Complete[old].Zip(meant).All(pair => pair.Second?.Contains(pair.First!) ?? true))];
    }

    private IEnumerable<BruteForceCase> ReportsOf(TriagePolicy present, BruteForceKind[] kinds) =>
        from items in BruteForceSummaries.Of(kinds, present, _old)
        from words in Combinations.WithUnanswered(present.Vocabulary.ReportFacts)
        select Report(present, items, words);

    private BruteForceCase Item(BruteForceItem item)
    {
        int[] readings = Readings(item);
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

    // The names are read apart again: routes, doubt, reasons and facts, each with its words.
    private string OfItems(string name, BruteForceKind[] items)
    {
        if (name == "items") return items.Length == 0 ? "none" : "some";
        bool isNegated = name.StartsWith("some-item-not:", StringComparison.Ordinal);
        ItemCondition asked = Parts(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return items.Any(item => isNegated != item.Fulfils(NewItems.Policy, asked)) ? "yes" : "no";
    }

    private static ItemCondition Parts(string name)
    {
        ItemCondition asked = new();
        foreach (string part in name.Split('+'))
        {
            string[] words = part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (part == "in-doubt") asked = asked with { InDoubt = true };
            else if (part.StartsWith("reason:", StringComparison.Ordinal)) asked = asked with { Reasons = part["reason:".Length..].Split('|').ToValueList() };
            else if (part.StartsWith("route:", StringComparison.Ordinal)) asked = asked with { Routes = [part["route:".Length..]] };
            else if (part.Contains('=', StringComparison.Ordinal)) asked = asked with { Facts = asked.Facts.And(part[..part.IndexOf('=', StringComparison.Ordinal)], words) };
            else asked = asked with { Routes = words.ToValueList() };
        }

        return asked;
    }

    private static string[] Reasons(BruteForceItems items, int[] all) =>
        [.. Enumerable.Range(0, items.Rules.Length).Where(rule => items.Rules[rule].Rule.GivesReason && Array.TrueForAll(all, item => items.Applies(rule, item))).Select(rule => items.Rules[rule].Rule.Id)];
}
