using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Finds a few sets that together cover another, none of which can be missed.</summary>
internal static class Hiding
{
    /// <summary>The numbers of the candidates that cover the set, in order.</summary>
    public static int[] Of(DiagramSets sets, Func<int, BigInteger> count, int hidden, IEnumerable<int> candidates, Func<int, int> covers)
    {
        List<int> left = [.. candidates];
        List<int> chosen = [];
        for (int rest = hidden; rest != DiagramSets.None;)
        {
            int best = left.MaxBy(rule => count(sets.And(rest, covers(rule))));
            left.Remove(best);
            chosen.Add(best);
            rest = sets.Without(rest, covers(best));
        }

        foreach (int rule in chosen.ToArray())
        {
            int others = sets.Union(chosen.Where(other => other != rule).Select(covers));
            if (sets.Without(hidden, others) == DiagramSets.None) chosen.Remove(rule);
        }

        return [.. chosen.Order()];
    }
}
