using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// The diagram over complete answers. A terminal is the set of routes that the deciding group asks for: none is a
/// gap, more than one a conflict. Immutable: who combines its parts does so in a space of their own.
/// </summary>
internal sealed class DecisionDiagram
{
    private readonly MddStore _store;
    private readonly ImmutableArray<int> _roots;

    private DecisionDiagram(MddStore store, ImmutableArray<int> roots, ImmutableArray<FactIndex> order, ImmutableArray<string> names) =>
        (_store, _roots, Order, Names, Nodes) = (store, roots, order, names, store.Count);

    /// <summary>For each level its fact.</summary>
    public ImmutableArray<FactIndex> Order { get; }

    /// <summary>For each level the id of its fact.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>How many answers the fact of each level has.</summary>
    public ImmutableArray<int> Branches => _store.Branches;

    /// <summary>How many nodes making it took.</summary>
    public int Nodes { get; }

    public static DecisionDiagram Build(
        TriagePolicy policy, IReadOnlyList<ulong[]> conditions, ImmutableArray<FactIndex> order, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        ImmutableArray<string> names = [.. order.Select(fact => facts[fact].Id)];
        MddStore store = new([.. order.Select(fact => facts[fact].Answers.Count)], names, budget);
        Apply both = Apply.Union(store);
        Apply first = Apply.First(store);
        int nothing = MddStore.Terminal(0);
        List<int> roots = [nothing];
        int rule = conditions.Count;
        foreach (RuleGroup group in policy.Groups.Reverse())
        {
            int ofGroup = nothing;
            foreach (Rule next in group.Rules.Reverse())
            {
                ulong[] when = conditions[--rule];
                ulong[] allowed = [.. order.Select(fact => when[fact.Number])];
                ofGroup = both.Combine(store.Cube(allowed, MddStore.Terminal(RouteSet.From(policy, next.Route).Bits), nothing), ofGroup);
            }

            roots.Add(first.Combine(ofGroup, roots[^1]));
        }

        roots.Reverse();
        return new(store, [.. roots], order, names);
    }

    /// <summary>A space with its nodes, in which its parts can be combined with others.</summary>
    public MddSpace NewSpace() => new(_store.Copy(), _store);

    /// <summary>The diagram of a group and of those below it, in a space that <see cref="NewSpace"/> made; past the last group, the one of no groups.</summary>
    public Mdd From(int group, MddSpace space) => space.Function(_store, _roots[group]);

    /// <summary>Its nodes alone, each after those that it leads to: a node's fact, then its branches; and the root among them.</summary>
    public (int[] Cells, int Root) Cells() => Compaction.Pack(_store, _roots[0], Order);
}

/// <summary>Chooses the order of facts in which the diagram is smallest; the order of asking is another matter.</summary>
internal static class FactOrder
{
    private const int Rounds = 12;

    /// <summary>Builds the diagram in a few promising orders and keeps the smallest.</summary>
    public static DecisionDiagram Smallest(TriagePolicy policy, IReadOnlyList<ulong[]> conditions, NodeBudget budget)
    {
        DecisionDiagram? smallest = null;
        PolicyException? tooLarge = null;
        foreach (ImmutableArray<FactIndex> order in Candidates(policy.Vocabulary.ItemFacts.Count, conditions))
        {
            try
            {
                DecisionDiagram diagram = DecisionDiagram.Build(policy, conditions, order, budget);
                if (smallest is null || diagram.Nodes < smallest.Nodes) smallest = diagram;
            }
            catch (PolicyException exception)
            {
                tooLarge = exception;
            }
        }

        return smallest ?? throw tooLarge!;
    }

    private static IEnumerable<ImmutableArray<FactIndex>> Candidates(int facts, IReadOnlyList<ulong[]> conditions)
    {
        ImmutableArray<int> authored = [.. Enumerable.Range(0, facts)];
        int[] uses = new int[facts];
        foreach (ulong[] condition in conditions)
        {
            foreach (int fact in authored)
            {
                if (condition[fact] != ConditionBits.Any) uses[fact]++;
            }
        }

        yield return Indexes(authored);
        yield return Indexes(authored.OrderByDescending(fact => uses[fact]));
        if (conditions.Any(condition => condition.Count(bits => bits != ConditionBits.Any) > 1))
        {
            yield return Indexes(Together(authored, conditions));
        }
    }

    // Facts that rules combine are placed together (FORCE: Aloul, Markov, Sakallah, 2003).
    private static IEnumerable<int> Together(ImmutableArray<int> authored, IReadOnlyList<ulong[]> conditions)
    {
        int[][] spoken = [.. conditions.Select(condition => authored.Where(fact => condition[fact] != ConditionBits.Any).ToArray())];
        double[] place = [.. authored.Select(fact => (double)fact)];
        for (int round = 0; round < Rounds; round++)
        {
            double[] sum = new double[place.Length];
            int[] count = new int[place.Length];
            foreach (int[] facts in spoken)
            {
                double centre = facts.Length == 0 ? 0 : facts.Average(fact => place[fact]);
                foreach (int fact in facts) (sum[fact], count[fact]) = (sum[fact] + centre, count[fact] + 1);
            }

            foreach (int fact in authored) place[fact] = count[fact] == 0 ? place.Length : sum[fact] / count[fact];
            int[] sorted = [.. authored.OrderBy(fact => place[fact])];
            for (int i = 0; i < sorted.Length; i++) place[sorted[i]] = i;
        }

        return authored.OrderBy(fact => place[fact]);
    }

    private static ImmutableArray<FactIndex> Indexes(IEnumerable<int> facts) => [.. facts.Select(fact => new FactIndex(fact))];
}

/// <summary>Copies the nodes that a root leads to into an array of their own, each after those that it leads to.</summary>
internal static class Compaction
{
    /// <summary>The nodes, each its fact and then its branches, and the root among them.</summary>
    public static (int[] Cells, int Root) Pack(MddStore store, int root, ImmutableArray<FactIndex> order)
    {
        List<int> cells = [];
        Dictionary<int, int> moved = [];
        return ([.. Copy(root)], moved.GetValueOrDefault(root, root));

        List<int> Copy(int node)
        {
            if (node < 0 || moved.ContainsKey(node)) return cells;
            int level = store.Level(node);
            for (int branch = 0; branch < store.Branches[level]; branch++) Copy(store.Branch(node, level, branch));
            int place = cells.Count;
            cells.Add(order[level].Number);
            for (int branch = 0; branch < store.Branches[level]; branch++)
            {
                int child = store.Branch(node, level, branch);
                cells.Add(child < 0 ? child : moved[child]);
            }

            moved[node] = place;
            return cells;
        }
    }
}
