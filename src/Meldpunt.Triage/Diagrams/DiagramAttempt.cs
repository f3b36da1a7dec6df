using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>The making of a diagram in one order of facts.</summary>
/// <param name="policy">The policy.</param>
/// <param name="conditions">For each rule, for each fact, the answers that fulfil it.</param>
/// <param name="order">For each level its fact.</param>
/// <param name="budget">How many nodes the diagram may take.</param>
internal sealed class DiagramAttempt(TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<FactIndex> order, NodeBudget budget)
{
    /// <summary>How many rules <see cref="BuildSmall"/> came to, from the lowest group up.</summary>
    public int RulesTaken { get; private set; }

    /// <summary>Why <see cref="BuildSmall"/> gave up; null while it did not.</summary>
    public PolicyException? TooLarge { get; private set; }

    /// <summary>Takes one rule after another; null when that takes more than a few nodes.</summary>
    public DecisionDiagram? BuildSmall(int few)
    {
        MddStore store = NewStore(budget.Part(few));
        Apply both = Apply.Union(store);
        Apply first = Apply.First(store);
        RulesTaken = 0;
        try
        {
            return Build(store, first, rules => rules.Aggregate(MddStore.Terminal(0), (ofGroup, rule) =>
            {
                int cube = store.Cube(rule.Allowed, MddStore.Terminal(rule.Routes), MddStore.Terminal(0));
                RulesTaken++;
                return both.Combine(cube, ofGroup);
            }));
        }
        catch (PolicyException exception)
        {
            TooLarge = exception;
            return null;
        }
    }

    /// <summary>Takes the rules of each group in pairs, and drops what is made on the way.</summary>
    /// <exception cref="PolicyException">It takes more nodes than there may be.</exception>
    public DecisionDiagram BuildLarge()
    {
        MddStore store = NewStore(budget);
        return Build(store, Apply.First(store), rules => CubeSum.Of(store, rules, Apply.Union));
    }

    private DecisionDiagram Build(MddStore store, Apply first, Func<IEnumerable<(ulong[] Allowed, int Routes)>, int> union)
    {
        (List<int> groups, List<int> roots) = ([], [MddStore.Terminal(0)]);
        int rule = conditions.Count;
        foreach (RuleGroup group in policy.Groups.Reverse())
        {
            groups.Add(union(group.Rules.Reverse().Select(next => (ByLevel(conditions[--rule]), RouteSet.From(policy, next.Route).Bits))));
            roots.Add(first.Combine(groups[^1], roots[^1]));
        }

        return new(store, budget, groups, roots, order);
    }

    private MddStore NewStore(NodeBudget nodes)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        return new([.. order.Select(fact => facts[fact].Answers.Count)], [.. order.Select(fact => facts[fact].Id)], nodes);
    }

    private ulong[] ByLevel(ulong[] byFact) => [.. order.Select(fact => byFact[fact.Number])];
}
