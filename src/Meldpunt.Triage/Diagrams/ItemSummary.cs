using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// What a report's rules can see of its items: for each route two bits, whether some item has that route without
/// an answer of doubt, and whether some item has it with one. No bit means that there are no items.
/// </summary>
internal static class ItemSummary
{
    /// <summary>The bit of one item.</summary>
    public static ulong Of(int route, bool inDoubt) => 1UL << (route * 2 + (inDoubt ? 1 : 0));

    /// <summary>The bits that fulfil a condition.</summary>
    public static ulong Fulfilling(SomeItem condition, TriagePolicy policy)
    {
        ulong bits = 0;
        for (int route = 0; route < policy.Routes.Count; route++)
        {
            if (!condition.Routes.IsEmpty && !condition.Routes.Contains(policy.Routes[route])) continue;
            bits |= Of(route, inDoubt: true);
            if (!condition.InDoubt) bits |= Of(route, inDoubt: false);
        }

        return bits;
    }
}
