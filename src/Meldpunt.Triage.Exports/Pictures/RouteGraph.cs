using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>The diagram over complete answers about an item, of a policy without gaps and conflicts, ready to be shown.</summary>
internal sealed class RouteGraph
{
    private readonly TriagePolicy _policy;
    private readonly CompleteDiagram _diagram;
    private readonly Dictionary<int, int> _numbers;

    private RouteGraph(CompiledPolicy compiled)
    {
        (_policy, _diagram) = (compiled.Policy, compiled.Items.Complete);
        int[] found = [.. Reached().OrderBy(_diagram.Store.Level)];
        _numbers = found.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place + 1);
        Nodes = found.Select(Node).ToValueList();
        IEnumerable<string?> ends = Nodes.IsEmpty ? [RouteOf(_diagram.Root)] : Nodes.SelectMany(node => node.Edges).Select(edge => edge.Route);
        string?[] reached = [.. ends];
        Routes = _policy.Routes.Where(route => reached.Contains(route)).ToValueList();
    }

    /// <summary>The nodes by level, the first one at the top.</summary>
    public ValueList<DiagramNode> Nodes { get; }

    /// <summary>The routes that it leads to, in the policy's order.</summary>
    public ValueList<string> Routes { get; }

    public static RouteGraph Of(CompiledPolicy compiled) => new(compiled);

    // Wide before deep, so that on each level what is reached first comes first.
    private List<int> Reached()
    {
        List<int> found = _diagram.Root < 0 ? [] : [_diagram.Root];
        HashSet<int> seen = [.. found];
        for (int place = 0; place < found.Count; place++)
        {
            found.AddRange(Branches(found[place]).Where(child => child >= 0 && seen.Add(child)));
        }

        return found;
    }

    private DiagramNode Node(int node)
    {
        int level = _diagram.Store.Level(node);
        Fact fact = _policy.Vocabulary.ItemFacts[_diagram.Order[level]];
        IEnumerable<DiagramEdge> edges = Branches(node).Zip(fact.Answers).GroupBy(branch => branch.First, branch => branch.Second)
            .Select(group => new DiagramEdge(group.ToValueList(), group.Key < 0 ? null : _numbers[group.Key], group.Key < 0 ? RouteOf(group.Key) : null));
        return new(_numbers[node], level, fact.Id, edges.ToValueList());
    }

    private IEnumerable<int> Branches(int node)
    {
        int level = _diagram.Store.Level(node);
        return Enumerable.Range(0, _diagram.Store.Branches[level]).Select(value => _diagram.Store.Branch(node, level, value));
    }

    private string RouteOf(int terminal) => _policy.Routes[BitOperations.TrailingZeroCount(DiagramStore.ValueOf(terminal))];
}
