using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Chooses the order of facts in which the diagram is smallest; the order of asking is another matter.</summary>
internal static class FactOrder
{
    private const int Rounds = 12;
    private const int FewNodes = 1 << 16;
    private const int Part = 16;

    /// <summary>How many nodes a diagram may take to be built in several orders; a larger one is built in the most promising alone.</summary>
    public static int NodesToCompare(NodeBudget budget) => Math.Min(budget.Nodes, Math.Max(budget.Nodes / Part, FewNodes));

    /// <summary>
    /// Builds the diagram in a few promising orders and keeps the smallest. Where none is small, the order that came farthest is
    /// the one in which it is built.
    /// </summary>
    /// <exception cref="PolicyException">It takes more nodes than there may be.</exception>
    public static DecisionDiagram Smallest(TriagePolicy policy, IReadOnlyList<ulong[]> conditions, NodeBudget budget)
    {
        int few = NodesToCompare(budget);
        DecisionDiagram? smallest = null;
        List<DiagramAttempt> failed = [];
        foreach (ImmutableArray<FactIndex> order in Candidates(policy.Vocabulary.ItemFacts.Count, conditions))
        {
            DiagramAttempt attempt = new(policy, conditions, order, budget);
            DecisionDiagram? diagram = attempt.BuildSmall(few);
            if (diagram is null) failed.Add(attempt);
            else if (smallest is null || diagram.Nodes < smallest.Nodes) smallest = diagram;
        }

        if (smallest is not null) return smallest;
        return few < budget.Nodes ? failed.MaxBy(attempt => attempt.RulesTaken)!.BuildLarge() : throw failed[^1].TooLarge!;
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
