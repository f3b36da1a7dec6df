namespace Meldpunt.Triage.Evaluation;

/// <summary>
/// What a report's rules can see of its items: for each route two bits, whether some item has that route without
/// an answer of doubt, and whether some item has it with one. No bit means that there are no items.
/// </summary>
internal static class ItemRouteBits
{
    /// <summary>The bit of one item.</summary>
    public static ulong Bit(int route, bool inDoubt) => 1UL << (route * 2 + (inDoubt ? 1 : 0));
}
