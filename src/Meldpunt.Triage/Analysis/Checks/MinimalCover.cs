using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds a few sets that together cover another, none of which can be left out: the one that covers most of what is left, again and again.</summary>
/// <remarks>
/// How much a candidate covers of what is left only becomes less, so most of them are never looked at again. Of very many covers only
/// the first are found so; then the candidates are taken in the order of what they cover of the whole.
/// </remarks>
internal sealed class MinimalCover
{
    /// <summary>The most candidates that are chosen.</summary>
    public const int Most = 19;

    private const int CountsInAll = 50_000;

    private int _counts = CountsInAll;

    /// <summary>The candidates whose sets cover a set together, in their order; if more than <see cref="Most"/> are needed, so many of them.</summary>
    /// <param name="covered">The set.</param>
    /// <param name="candidates">The candidates in order; together they cover it.</param>
    /// <param name="setOf">The set of a candidate.</param>
    /// <param name="count">How many members a set has.</param>
    public CoverFound Find(MddSet covered, IReadOnlyList<CoverCandidate> candidates, Func<CoverCandidate, MddSet> setOf, Func<MddSet, BigInteger> count)
    {
        PriorityQueue<(CoverCandidate One, int CountedFor), (double, int)> left = new(
            candidates.Select(one => ((one, CountedFor: -1), (-one.AtMost, one.Place))));
        List<CoverCandidate> chosen = [];
        MddSet rest = covered;
        while (!rest.IsEmpty && chosen.Count < Most && left.TryDequeue(out (CoverCandidate One, int CountedFor) top, out _))
        {
            MddSet set = setOf(top.One);
            if (top.CountedFor != chosen.Count && _counts > 0)
            {
                _counts--;
                BigInteger covers = count(rest & set);
                if (!covers.IsZero) left.Enqueue((top.One, chosen.Count), (-(double)covers, top.One.Place));
            }
            else if (rest.Overlaps(set))
            {
                chosen.Add(top.One);
                rest -= set;
            }
        }

        if (rest.IsEmpty) LeaveOut(covered, chosen, setOf);
        int others = rest.IsEmpty ? 0 : left.UnorderedItems.Sum(item => item.Element.One.Rules);
        return new([.. chosen.Select(one => one.Place).Order()], others);
    }

    // One after another, those without which the others cover it too.
    private static void LeaveOut(MddSet covered, List<CoverCandidate> chosen, Func<CoverCandidate, MddSet> setOf)
    {
        MddSet[] following = new MddSet[chosen.Count + 1];
        following[^1] = covered.Space.None;
        for (int i = chosen.Count - 1; i >= 0; i--) following[i] = following[i + 1] | setOf(chosen[i]);
        MddSet kept = covered.Space.None;
        CoverCandidate[] all = [.. chosen];
        chosen.Clear();
        for (int i = 0; i < all.Length; i++)
        {
            if (covered.IsWithin(kept | following[i + 1])) continue;
            chosen.Add(all[i]);
            kept |= setOf(all[i]);
        }
    }
}

/// <summary>Something that may be chosen for a cover.</summary>
/// <param name="Place">Its place in the order of all.</param>
/// <param name="AtMost">How many members of the covered set it has, or a larger number.</param>
/// <param name="Rules">How many rules it stands for.</param>
/// <param name="Base">What belongs to it besides, for who makes its set.</param>
internal readonly record struct CoverCandidate(int Place, double AtMost, int Rules, int Base = 0);

/// <summary>What covers a set.</summary>
/// <param name="Chosen">The places of the chosen candidates, in order.</param>
/// <param name="Others">How many rules besides may be needed; 0 when the chosen are enough.</param>
internal sealed record CoverFound(IReadOnlyList<int> Chosen, int Others);
