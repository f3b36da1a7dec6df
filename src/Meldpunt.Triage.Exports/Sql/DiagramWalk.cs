using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>
/// Walks a diagram fact by fact: after each fact a row has a state, which is a number for each node that is still to be
/// passed. So every node is written once, however many ways lead to it. An end is minus the value of its terminal.
/// </summary>
internal sealed class DiagramWalk
{
    private readonly FactList _facts;
    private readonly OutcomeSets _items;
    private readonly string _name;
    private readonly Dictionary<int, int> _states = [];
    private List<int> _pending;
    private string? _column;

    public DiagramWalk(OutcomeSets items, FactList facts, int root, string name)
    {
        (_items, _facts, _name) = (items, facts, name);
        _pending = [root];
    }

    /// <summary>What has the state now: a column, or a number where the way is the same for all.</summary>
    public string State => _column is null ? SqlText.Number(StateOf(_pending[0])) : SqlText.Name(_column);

    /// <summary>The values of the ends that were reached.</summary>
    public IEnumerable<int> Ends => _pending.Where(node => node < 0).Select(DiagramStore.ValueOf).Order();

    /// <summary>The column with the states after a level's fact; null where there is no node.</summary>
    public string? Pass(int level)
    {
        DiagramStore store = _items.Sets.Store;
        if (!_pending.Exists(node => store.Level(node) == level)) return null;
        List<int> next = [];
        List<string> cases = [];
        foreach (int node in _pending)
        {
            if (store.Level(node) != level)
            {
                Add(next, node);
                cases.Add($"WHEN {SqlText.Number(StateOf(node))} THEN {SqlText.Number(StateOf(node))}");
                continue;
            }

            int[] branches = [.. Enumerable.Range(0, store.Branches[level]).Select(value => store.Branch(node, level, value))];
            foreach (int branch in branches) Add(next, branch);
            cases.Add($"WHEN {SqlText.Number(StateOf(node))} THEN {Case(_items.Order[level], branches)}");
        }

        string step = _column is null
            ? cases[0][(cases[0].IndexOf("THEN", StringComparison.Ordinal) + 5)..]
            : $"CASE {State}\n  {string.Join("\n  ", cases)}\nEND";
        _pending = next;
        _column = $"{_name}__{SqlText.Number(level + 1)}";
        return $"{step} AS {SqlText.Name(_column)}";
    }

    // The commonest way of the answers needs no words; a word that is no answer was seen before.
    private string Case(int fact, int[] branches)
    {
        string column = SqlText.Name(SqlText.Column(_facts[fact].Id));
        IGrouping<int, int>[] ways = [.. Enumerable.Range(1, branches.Length - 1).GroupBy(value => branches[value]).OrderBy(way => way.Count())];
        string rest = SqlText.Number(StateOf(ways[^1].Key));
        List<string> cases = [];
        if (ways.All(way => way.Key != branches[0])) cases.Add($"WHEN {column} IS NULL THEN {SqlText.Number(StateOf(branches[0]))}");
        foreach (IGrouping<int, int> way in ways[..^1])
        {
            string answered = SqlText.In(column, [.. way.Select(value => _facts[fact].Answers[value - 1])]);
            string when = way.Key == branches[0] ? $"{column} IS NULL OR {answered}" : answered;
            cases.Add($"WHEN {when} THEN {SqlText.Number(StateOf(way.Key))}");
        }

        return cases.Count == 0 ? rest : $"CASE {string.Join(" ", cases)} ELSE {rest} END";
    }

    private int StateOf(int node)
    {
        if (node < 0) return -DiagramStore.ValueOf(node);
        if (!_states.TryGetValue(node, out int state)) _states[node] = state = _states.Count + 1;
        return state;
    }

    private static void Add(List<int> nodes, int node)
    {
        if (!nodes.Contains(node)) nodes.Add(node);
    }
}
