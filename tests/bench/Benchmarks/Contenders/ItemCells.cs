using Meldpunt.Triage.Benchmarks.Packed;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Makes the table for an item by trying every way of answering what is unanswered.</summary>
internal static class ItemCells
{
    private static readonly int[] Sizes = [9, 4, 4, 7, 8, 3];

    public const int Count = 9 * 4 * 4 * 7 * 8 * 3;

    /// <summary>The place of an item among all combinations, unanswered being a value.</summary>
    public static int IndexOf(in PackedItem item) =>
        (((((int)item.Format * 4 + (int)item.Rendering) * 4 + (int)item.Persons) * 7 + (int)item.Nature) * 8 + (int)item.Place) * 3 + (int)item.Link;

    public static TabledItem[] Make()
    {
        TabledItem[] cells = new TabledItem[Count];
        for (int cell = 0; cell < Count; cell++) cells[cell] = Cell(Values(cell));
        return cells;
    }

    private static TabledItem Cell(int[] values)
    {
        int possible = 0;
        ReasonFlags reasons = (ReasonFlags)ushort.MaxValue;
        foreach (PackedItem complete in Completions(values, 0))
        {
            ItemVerdict verdict = HandWrittenFlags.Decide(in complete);
            possible |= 1 << (int)verdict.Route;
            reasons &= verdict.Reasons;
        }

        RouteByte route = int.IsPow2(possible) ? (RouteByte)int.TrailingZeroCount(possible) : RouteByte.NeedsInformation;
        return new(new(route, reasons, Sums(route, InDoubt(values))), (byte)possible, (byte)Questions(values));
    }

    private static ItemSums Sums(RouteByte route, bool inDoubt)
    {
        ItemSums sums = (ItemSums)(1 << (int)route);
        if (!inDoubt) return sums;
        return route == RouteByte.Assess ? sums | ItemSums.InDoubt | ItemSums.AssessInDoubt : sums | ItemSums.InDoubt;
    }

    // A fact matters when for some way of answering the others its answers lead to more than one route.
    private static int Questions(int[] values)
    {
        int questions = 0;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0 && Matters(values, fact)) questions |= 1 << fact;
        }

        return questions;
    }

    private static bool Matters(int[] values, int fact)
    {
        int[] others = [.. values];
        others[fact] = 1;
        foreach (PackedItem complete in Completions(others, 0))
        {
            int[] tried = Values(IndexOf(in complete));
            RouteByte first = HandWrittenFlags.Decide(in complete).Route;
            for (tried[fact] = 2; tried[fact] < Sizes[fact]; tried[fact]++)
            {
                PackedItem other = Item(tried);
                if (HandWrittenFlags.Decide(in other).Route != first) return true;
            }
        }

        return false;
    }

    private static IEnumerable<PackedItem> Completions(int[] values, int fact)
    {
        if (fact == values.Length) return [Item(values)];
        if (values[fact] != 0) return Completions(values, fact + 1);
        return Enumerable.Range(1, Sizes[fact] - 1).SelectMany(value => Completions([.. values[..fact], value, .. values[(fact + 1)..]], fact + 1));
    }

    private static int[] Values(int cell)
    {
        int[] values = new int[Sizes.Length];
        int rest = cell;
        for (int fact = Sizes.Length - 1; fact >= 0; fact--) (rest, values[fact]) = Math.DivRem(rest, Sizes[fact]);
        return values;
    }

    private static PackedItem Item(int[] values) => new(
        (FormatByte)values[0], (RenderingByte)values[1], (PersonsByte)values[2], (NatureByte)values[3], (PlaceByte)values[4], (LinkByte)values[5]);

    private static bool InDoubt(int[] values) =>
        values[0] == (int)FormatByte.InDoubt
        || values[1] == (int)RenderingByte.InDoubt
        || values[2] == (int)PersonsByte.InDoubt
        || values[3] == (int)NatureByte.InDoubt
        || values[4] == (int)PlaceByte.InDoubt;
}
