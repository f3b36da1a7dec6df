using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

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
    private readonly Dictionary<Mdd, int> _states = [];
    private List<Mdd> _pending;
    private string? _column;

    public DiagramWalk(OutcomeSets items, FactList facts, Mdd root, string name)
    {
        (_items, _facts, _name) = (items, facts, name);
        _pending = [root];
    }

    /// <summary>What has the state now: a column, or a number where the way is the same for all.</summary>
    public string State => _column is null ? SqlText.Number(StateOf(_pending[0])) : SqlText.Name(_column);

    /// <summary>The values of the ends that were reached.</summary>
    public IEnumerable<int> Ends => _pending.Where(node => node.IsTerminal).Select(node => node.Value).Order();

    /// <summary>The column with the states after a level's fact; null where there is no node.</summary>
    public string? Pass(Level level)
    {
        if (!_pending.Exists(node => node.Level == level)) return null;
        List<Mdd> next = [];
        List<string> cases = [];
        foreach (Mdd node in _pending)
        {
            if (node.Level != level)
            {
                Add(next, node);
                cases.Add($"WHEN {SqlText.Number(StateOf(node))} THEN {SqlText.Number(StateOf(node))}");
                continue;
            }

            Mdd[] branches = [.. Enumerable.Range(0, _items.Sets.Branches(level)).Select(value => node.Branch(level, value))];
            foreach (Mdd branch in branches) Add(next, branch);
            cases.Add($"WHEN {SqlText.Number(StateOf(node))} THEN {Case(_items.FactAt(level), branches)}");
        }

        string step = _column is null
            ? cases[0][(cases[0].IndexOf("THEN", StringComparison.Ordinal) + 5)..]
            : $"CASE {State}\n  {string.Join("\n  ", cases)}\nEND";
        _pending = next;
        _column = $"{_name}__{SqlText.Number(level.Number + 1)}";
        return $"{step} AS {SqlText.Name(_column)}";
    }

    // The commonest way of the answers needs no words; a word that is no answer was seen before.
    private string Case(FactIndex fact, Mdd[] branches)
    {
        string column = SqlText.Name(SqlText.Column(_facts[fact].Id));
        IGrouping<Mdd, int>[] ways = [.. Enumerable.Range(1, branches.Length - 1).GroupBy(value => branches[value]).OrderBy(way => way.Count())];
        string rest = SqlText.Number(StateOf(ways[^1].Key));
        List<string> cases = [];
        if (ways.All(way => way.Key != branches[0])) cases.Add($"WHEN {column} IS NULL THEN {SqlText.Number(StateOf(branches[0]))}");
        foreach (IGrouping<Mdd, int> way in ways[..^1])
        {
            string answered = SqlText.In(column, [.. way.Select(value => _facts[fact].Answers[value - 1])]);
            string when = way.Key == branches[0] ? $"{column} IS NULL OR {answered}" : answered;
            cases.Add($"WHEN {when} THEN {SqlText.Number(StateOf(way.Key))}");
        }

        return cases.Count == 0 ? rest : $"CASE {string.Join(" ", cases)} ELSE {rest} END";
    }

    private int StateOf(Mdd node)
    {
        if (node.IsTerminal) return -node.Value;
        if (!_states.TryGetValue(node, out int state)) _states[node] = state = _states.Count + 1;
        return state;
    }

    private static void Add(List<Mdd> nodes, Mdd node)
    {
        if (!nodes.Contains(node)) nodes.Add(node);
    }
}
