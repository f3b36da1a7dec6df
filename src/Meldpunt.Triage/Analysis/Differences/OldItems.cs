using System.Collections.Immutable;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>The old version's routes and rules over the answers of the new version.</summary>
internal sealed class OldItems
{
    private readonly ItemSpace _present;
    private readonly OldReading _reading;
    private readonly CompleteDiagram _old;
    private readonly Dictionary<int, int> _done = [];
    private readonly Combination _either;

    public OldItems(CompiledPolicy old, ItemSpace present, OldReading reading)
    {
        (Compiled, _present, _reading) = (old, present, reading);
        _either = Combination.Union(present.Sets.Store);
        FactList facts = old.Policy.Vocabulary.ItemFacts;
        ImmutableArray<int> order = [.. Enumerable.Range(0, facts.Count).OrderBy(fact => reading.Places[fact] < 0 ? int.MaxValue : present.LevelOf(reading.Places[fact]))];
        _old = CompleteDiagram.Build(old.Policy, old.Items.Conditions, order, old.Budget);
        Root = Read(_old.Root);
    }

    public CompiledPolicy Compiled { get; }

    /// <summary>The old routes: a terminal has a bit for each route of the old version that an item may have.</summary>
    public int Root { get; }

    /// <summary>Where a rule of the old version surely applies.</summary>
    public int Applies(int rule) => Cube(rule, surely: true);

    /// <summary>Where a rule of the old version may apply.</summary>
    public int MayApply(int rule) => Cube(rule, surely: false);

    private int Cube(int rule, bool surely) =>
        _reading.Condition(Compiled.Items.Conditions[rule], surely) is { } bits ? _present.Sets.Cube(_present.ByLevel(bits)) : DiagramSets.None;

    // A branch of the new fact joins those of all old answers that it may stand for.
    private int Read(int node)
    {
        if (node < 0) return node;
        if (_done.TryGetValue(node, out int known)) return known;
        int level = _old.Store.Level(node);
        int fact = _old.Order[level];
        int[] children = [.. Enumerable.Range(0, _old.Store.Branches[level]).Select(answer => Read(_old.Store.Branch(node, level, answer)))];
        if (_reading.Places[fact] < 0) return _done[node] = children.Aggregate(_either.Of);
        int present = _present.LevelOf(_reading.Places[fact]);
        int[] read = [.. Enumerable.Range(0, _present.Sets.Store.Branches[present]).Select(answer => Joined(children, _reading.Meaning(fact, answer)))];
        return _done[node] = _present.Sets.Store.Node(present, read);
    }

    private int Joined(int[] children, ulong meant) =>
        children.Where((_, answer) => (meant >> answer & 1) != 0).Aggregate(_either.Of);
}
