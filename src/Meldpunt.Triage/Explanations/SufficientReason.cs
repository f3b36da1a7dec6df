using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Explanations;

/// <summary>Finds a smallest set of answers that settles the route by itself: drop any one, and it does not any more.</summary>
internal static class SufficientReason
{
    /// <summary>
    /// The facts of the set; none when the route is not settled. Facts are dropped from the last to the first, so those
    /// that the policy lists first stay. Dropping one at a time is enough: what settles a route still does with more answers.
    /// </summary>
    public static List<int> Find(PackedDiagram diagram, ReadOnlySpan<byte> values)
    {
        ReachableRoutes ending = diagram.EndingFor(values);
        if (!ending.IsSettled) return [];
        Span<byte> kept = stackalloc byte[values.Length];
        values.CopyTo(kept);
        List<int> facts = [];
        for (int fact = values.Length - 1; fact >= 0; fact--)
        {
            if (kept[fact] == 0) continue;
            byte answer = kept[fact];
            kept[fact] = 0;
            if (diagram.EndingFor(kept).Routes == ending.Routes) continue;
            kept[fact] = answer;
            facts.Insert(0, fact);
        }

        return facts;
    }
}
