using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// Finds the smallest changes of answers that settle each other route: first, from the diagram's end to its root, the
/// fewest changes from each node to each route, then all ways that need no more.
/// </summary>
internal sealed class CounterfactualSearch
{
    private const byte Unreachable = byte.MaxValue;

    private readonly PartialDiagram _diagram;
    private readonly byte[] _values;
    private readonly PossibleChanges _possible;
    private readonly int _routes;
    private readonly int[] _answers;
    private readonly byte[] _fewest;

    /// <param name="diagram">The diagram.</param>
    /// <param name="routes">How many routes there are.</param>
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="values">The present answers.</param>
    /// <param name="possible">What each fact may become.</param>
    public CounterfactualSearch(PartialDiagram diagram, int routes, int[] answers, ReadOnlySpan<byte> values, PossibleChanges possible)
    {
        (_diagram, _routes, _answers, _values, _possible) = (diagram, routes, answers, values.ToArray(), possible);
        _fewest = new byte[diagram.Cells.Length * routes];
        for (int node = 0; node < diagram.Cells.Length; node += answers[diagram.Cells[node]] + 2) FindFewest(node);
    }

    /// <summary>All smallest sets of changes that settle a route; none where it is settled already or cannot be reached.</summary>
    /// <param name="route">The route's number.</param>
    /// <param name="most">How many sets are given at most.</param>
    public List<FactChange[]> To(int route, int most)
    {
        List<FactChange[]> found = [];
        int cost = Cost(_diagram.CellRoot, route);
        if (cost is > 0 and < Unreachable) Walk(_diagram.CellRoot, route, cost, stackalloc FactChange[cost], found, most);
        found.Sort(FactChange.Compare);
        return found;
    }

    private void FindFewest(int node)
    {
        ReadOnlySpan<int> cells = _diagram.Cells;
        Span<byte> fewest = _fewest.AsSpan(node * _routes, _routes);
        fewest.Fill(Unreachable);
        int fact = cells[node];
        for (int value = 0; value <= _answers[fact]; value++)
        {
            if (Price(fact, value) is not { } price) continue;
            int child = cells[node + 1 + value];
            for (int route = 0; route < _routes; route++) fewest[route] = (byte)Math.Min(fewest[route], Cost(child, route) + price);
        }
    }

    // The changes that are still to be made stand at the start of all.
    private void Walk(int node, int route, int left, Span<FactChange> all, List<FactChange[]> found, int most)
    {
        if (found.Count == most) return;
        if (left == 0)
        {
            FactChange[] made = all.ToArray();
            if (made.Length > 1) Array.Sort(made, (one, other) => one.Fact.CompareTo(other.Fact));
            found.Add(made);
            return;
        }

        int fact = _diagram.Cells[node];
        for (int value = 0; value <= _answers[fact]; value++)
        {
            if (Price(fact, value) is not { } price) continue;
            int child = _diagram.Cells[node + 1 + value];
            if (Cost(child, route) + price != left) continue;
            if (price > 0) all[left - 1] = new(fact, value);
            Walk(child, route, left - price, all, found, most);
        }
    }

    // To leave a fact as it is costs nothing, another answer costs one; taking an answer back is no way to a route.
    private int? Price(int fact, int value)
    {
        if (value == _values[fact]) return 0;
        return value != 0 && _possible.Has(fact, value) ? 1 : null;
    }

    private int Cost(int node, int route)
    {
        if (node >= 0) return _fewest[node * _routes + route];
        return ~node == 1 << route ? 0 : Unreachable;
    }
}

/// <summary>What each fact of an item may become.</summary>
internal sealed class PossibleChanges
{
    private readonly bool[][] _answers;

    private PossibleChanges(bool[][] answers) => _answers = answers;

    /// <summary>Any answer to any fact, but those that must stay as they are.</summary>
    /// <param name="answers">How many answers each fact has.</param>
    /// <param name="isFixed">A bit for each fact that must stay as it is.</param>
    public static PossibleChanges But(int[] answers, ulong isFixed) =>
        new([.. answers.Select((count, fact) => Enumerable.Repeat((isFixed >> fact & 1) == 0, count).ToArray())]);

    /// <summary>Of these only what the rules would see, beside an address.</summary>
    /// <param name="evidence">The evidence of addresses.</param>
    /// <param name="url">The finding of this address.</param>
    public PossibleChanges Beside(EvidenceReading evidence, UrlFinding url) =>
        new([.. _answers.Select((ofFact, fact) => evidence.TellsOf(fact) ? LetThrough(ofFact, fact, evidence, url) : ofFact)]);

    /// <summary>Whether a fact may become a value, which is the answer's number from 1.</summary>
    public bool Has(int fact, int value) => _answers[fact][value - 1];

    /// <summary>Whether all of these changes may be made.</summary>
    public bool Have(FactChange[] changes) => Array.TrueForAll(changes, change => Has(change.Fact, change.Value));

    private static bool[] LetThrough(bool[] ofFact, int fact, EvidenceReading evidence, UrlFinding url) =>
        [.. ofFact.Select((isPossible, answer) => isPossible && evidence.LetsThrough(url, fact, (byte)(answer + 1)))];
}

/// <summary>A fact and the value that it would get.</summary>
internal readonly record struct FactChange(int Fact, int Value)
{
    /// <summary>Puts sets of changes, each in the order of its facts, in the order of the policy's facts and answers.</summary>
    public static int Compare(FactChange[] left, FactChange[] right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i].Fact != right[i].Fact) return left[i].Fact.CompareTo(right[i].Fact);
            if (left[i].Value != right[i].Value) return left[i].Value.CompareTo(right[i].Value);
        }

        return left.Length.CompareTo(right.Length);
    }
}

/// <summary>Finds a smallest set of answers that settles the route by itself: drop any one, and it does not any more.</summary>
internal static class SufficientReason
{
    /// <summary>
    /// The facts of the set; none when the route is not settled. Facts are dropped from the last to the first, so those
    /// that the policy lists first stay. Dropping one at a time is enough: what settles a route still does with more answers.
    /// </summary>
    public static List<int> Find(PackedDiagram diagram, ReadOnlySpan<byte> values)
    {
        ReachableRoutes ending = diagram.EndingFor(values);
        if (!ending.IsSettled) return [];
        Span<byte> kept = stackalloc byte[values.Length];
        values.CopyTo(kept);
        List<int> facts = [];
        for (int fact = values.Length - 1; fact >= 0; fact--)
        {
            if (kept[fact] == 0) continue;
            byte answer = kept[fact];
            kept[fact] = 0;
            if (diagram.EndingFor(kept).Routes == ending.Routes) continue;
            kept[fact] = answer;
            facts.Insert(0, fact);
        }

        return facts;
    }
}
