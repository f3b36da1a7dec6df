using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds a few sets that together cover another, none of which can be left out.</summary>
internal static class MinimalCover
{
    /// <summary>The candidates whose sets cover a set together, in their order.</summary>
    /// <param name="covered">The set.</param>
    /// <param name="candidates">The candidates; together they cover it.</param>
    /// <param name="setOf">The set of a candidate.</param>
    /// <param name="count">How many members a set has.</param>
    public static IReadOnlyList<T> Find<T>(MddSet covered, IEnumerable<T> candidates, Func<T, MddSet> setOf, Func<MddSet, BigInteger> count)
        where T : struct
    {
        T[] all = [.. candidates];
        List<T> left = [.. all];
        List<T> chosen = [];
        for (MddSet rest = covered; !rest.IsEmpty;)
        {
            T best = left.MaxBy(one => count(rest & setOf(one)));
            left.Remove(best);
            chosen.Add(best);
            rest -= setOf(best);
        }

        foreach (T one in chosen.ToArray())
        {
            MddSet others = covered.Space.Union(chosen.Where(other => !other.Equals(one)).Select(setOf));
            if (covered.IsWithin(others)) chosen.Remove(one);
        }

        return [.. all.Where(chosen.Contains)];
    }
}

/// <summary>Names rules in a sentence.</summary>
internal static class RuleNames
{
    /// <summary>"'a' decides" or "'a' and 'b' together decide".</summary>
    public static string All(IReadOnlyList<string> rules) =>
        rules.Count == 1 ? $"'{rules[0]}' decides, which is" : $"{Messages.AllOf(rules)} together decide, which are";
}
