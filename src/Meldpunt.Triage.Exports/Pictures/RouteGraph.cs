using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>The diagram over complete answers about an item, of a policy without gaps and conflicts, ready to be shown.</summary>
internal sealed class RouteGraph
{
    private readonly TriagePolicy _policy;
    private readonly DecisionDiagram _diagram;
    private readonly Mdd _root;
    private readonly Dictionary<Mdd, int> _numbers;

    private RouteGraph(CompiledPolicy compiled)
    {
        (_policy, _diagram) = (compiled.Policy, compiled.Items.Complete);
        _root = _diagram.From(0, _diagram.NewSpace());
        Mdd[] found = [.. Reached().OrderBy(node => node.Level.Number)];
        _numbers = found.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place + 1);
        Nodes = found.Select(Node).ToValueList();
        IEnumerable<string?> ends = Nodes.IsEmpty ? [RouteOf(_root)] : Nodes.SelectMany(node => node.Edges).Select(edge => edge.Route);
        string?[] reached = [.. ends];
        Routes = _policy.Routes.Where(route => reached.Contains(route)).ToValueList();
    }

    /// <summary>The nodes by level, the first one at the top.</summary>
    public ValueList<DiagramNode> Nodes { get; }

    /// <summary>The routes that it leads to, in the policy's order.</summary>
    public ValueList<string> Routes { get; }

    public static RouteGraph Create(CompiledPolicy compiled) => new(compiled);

    // Wide before deep, so that on each level what is reached first comes first.
    private List<Mdd> Reached()
    {
        List<Mdd> found = _root.IsTerminal ? [] : [_root];
        HashSet<Mdd> seen = [.. found];
        for (int place = 0; place < found.Count; place++)
        {
            found.AddRange(Branches(found[place]).Where(child => !child.IsTerminal && seen.Add(child)));
        }

        return found;
    }

    private DiagramNode Node(Mdd node)
    {
        int level = node.Level.Number;
        Fact fact = _policy.Vocabulary.ItemFacts[_diagram.Order[level]];
        IEnumerable<DiagramEdge> edges = Branches(node).Zip(fact.Answers).GroupBy(branch => branch.First, branch => branch.Second)
            .Select(group => new DiagramEdge(group.ToValueList(), group.Key.IsTerminal ? null : _numbers[group.Key], group.Key.IsTerminal ? RouteOf(group.Key) : null));
        return new(_numbers[node], level, fact.Id, edges.ToValueList());
    }

    private static IEnumerable<Mdd> Branches(Mdd node) =>
        Enumerable.Range(0, node.Space.Branches(node.Level)).Select(value => node.Branch(node.Level, value));

    private string RouteOf(Mdd terminal) => _policy.Routes[BitOperations.TrailingZeroCount(terminal.Value)];
}
