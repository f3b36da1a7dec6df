namespace Meldpunt.Triage.Diagrams;

/// <summary>Makes the diagram of a conjunction: one terminal where every level's value is allowed, another elsewhere.</summary>
internal static class Cube
{
    /// <param name="store">Where the diagram is made.</param>
    /// <param name="allowed">For each level a bit for each allowed value; <see cref="ulong.MaxValue"/> where all are.</param>
    /// <param name="inside">The terminal's value where the conjunction holds.</param>
    /// <param name="outside">The terminal's value elsewhere.</param>
    public static int Of(DiagramStore store, ReadOnlySpan<ulong> allowed, int inside, int outside)
    {
        int root = DiagramStore.Terminal(inside);
        for (int level = allowed.Length - 1; level >= 0; level--)
        {
            int[] children = new int[store.Branches[level]];
            for (int value = 0; value < children.Length; value++)
            {
                children[value] = (allowed[level] >> value & 1) != 0 ? root : DiagramStore.Terminal(outside);
            }

            root = store.Node(level, children);
        }

        return root;
    }
}
