using System.Collections.Immutable;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

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
