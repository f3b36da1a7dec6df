using Meldpunt.Triage.Diagrams;

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
        if (cost is > 0 and < Unreachable) Walk(_diagram.CellRoot, route, cost, [], found, most);
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

    private void Walk(int node, int route, int left, FactChange[] made, List<FactChange[]> found, int most)
    {
        if (found.Count == most) return;
        if (left == 0)
        {
            Array.Sort(made, (one, other) => one.Fact.CompareTo(other.Fact));
            found.Add(made);
            return;
        }

        int fact = _diagram.Cells[node];
        for (int value = 0; value <= _answers[fact]; value++)
        {
            if (Price(fact, value) is not { } price) continue;
            int child = _diagram.Cells[node + 1 + value];
            if (Cost(child, route) + price != left) continue;
            Walk(child, route, left - price, price == 0 ? made : [.. made, new(fact, value)], found, most);
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
