using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over complete answers whose terminal is the group that decides, counted from 1; 0 is a gap. It says whether a rule
/// decides for some way of answering. Immutable, and safe from any number of threads.
/// </summary>
internal sealed class DecidingGroups
{
    private readonly MddStore _store;
    private readonly int _root;
    private readonly ImmutableArray<FactIndex> _order;

    private DecidingGroups(MddStore store, int root, ImmutableArray<FactIndex> order) => (_store, _root, _order) = (store, root, order);

    public static DecidingGroups Build(CompiledItems items, IEnumerable<RuleGroup> groups, NodeBudget budget)
    {
        DecisionDiagram complete = items.Complete;
        MddStore store = new(complete.Branches, complete.Names, budget);
        Apply first = Apply.First(store);
        int nothing = MddStore.Terminal(0);
        int root = nothing;
        int rule = 0;
        int number = 0;
        foreach (RuleGroup group in groups)
        {
            number++;
            for (int last = rule + group.Rules.Count; rule < last; rule++)
            {
                ulong[] when = items.Conditions[rule];
                ulong[] allowed = [.. complete.Order.Select(fact => when[fact.Number])];
                root = first.Combine(root, store.Cube(allowed, MddStore.Terminal(number), nothing));
            }
        }

        return new(store, root, complete.Order);
    }

    /// <summary>Whether a group decides where each fact has one of the allowed answers.</summary>
    /// <param name="group">The group's number, from 0.</param>
    /// <param name="allowed">For each fact a bit for each answer that it may have.</param>
    public bool DecidesSomewhere(int group, ReadOnlySpan<ulong> allowed) => Reaches(_root, MddStore.Terminal(group + 1), allowed, []);

    private bool Reaches(int node, int terminal, ReadOnlySpan<ulong> allowed, HashSet<int> seen)
    {
        if (node < 0) return node == terminal;
        if (!seen.Add(node)) return false;
        int level = _store.Level(node);
        for (int value = 0; value < _store.Branches[level]; value++)
        {
            bool isAllowed = (allowed[_order[level].Number] >> value & 1) != 0;
            if (isAllowed && Reaches(_store.Branch(node, level, value), terminal, allowed, seen)) return true;
        }

        return false;
    }
}
