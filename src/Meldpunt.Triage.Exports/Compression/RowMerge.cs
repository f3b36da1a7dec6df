namespace Meldpunt.Triage.Exports.Compression;

/// <summary>Makes one row of rows of one group and route that differ in one fact: always of the first two in the list.</summary>
internal static class RowMerge
{
    public static void Run(List<Row> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            for (int k = i + 1; k < rows.Count; k++)
            {
                if (!AreOne(rows[i], rows[k])) continue;
                i = Merge(rows, i, k);
                k = i;
            }
        }
    }

    // A row that became wider may now be one with an earlier one; of other pairs nothing changed.
    private static int Merge(List<Row> rows, int i, int k)
    {
        while (true)
        {
            rows[i] = rows[i] with { Allowed = [.. rows[i].Allowed.Zip(rows[k].Allowed, (left, right) => left | right)] };
            rows.RemoveAt(k);
            int earlier = rows.FindIndex(0, i, row => AreOne(row, rows[i]));
            if (earlier < 0) return i;
            (i, k) = (earlier, i);
        }
    }

    private static bool AreOne(Row one, Row other)
    {
        if (one.Group != other.Group || one.Route != other.Route) return false;
        int differ = 0;
        for (int level = 0; level < one.Allowed.Length && differ < 2; level++) differ += one.Allowed[level] == other.Allowed[level] ? 0 : 1;
        return differ < 2;
    }
}
