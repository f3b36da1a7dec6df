namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Gives the boxes of each row their places, in their order and with room between them, as near to their neighbours as can be.</summary>
internal static class RowPlaces
{
    private const int Rounds = 40;
    private const double Gap = 18;
    private const double RowGap = 30;

    public static void Assign(IReadOnlyList<List<DiagramBox>> rows)
    {
        foreach (List<DiagramBox> row in rows) Place(row, box => 0);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (List<DiagramBox> row in rows) Place(row, box => Mean(box.Up, box));
            foreach (List<DiagramBox> row in rows.Reverse()) Place(row, box => Mean(box.Down, box));
        }

        foreach (List<DiagramBox> row in rows) Place(row, box => Mean([.. box.Up, .. box.Down], box));
        LongEdges.Straighten(rows, Gap);
        StartAtLeft(rows);
        double left = rows.SelectMany(row => row).Min(box => box.Left);
        double top = 0;
        foreach (List<DiagramBox> row in rows)
        {
            double height = row.Max(box => box.Height);
            foreach (DiagramBox box in row)
            {
                box.X -= left;
                (box.Top, box.RowBottom) = (top, top + height);
            }

            top += height + RowGap;
        }
    }

    // In a narrow window the left side is what people see, and they start at the top.
    private static void StartAtLeft(IReadOnlyList<List<DiagramBox>> rows)
    {
        DiagramBox[] boxes = [.. rows.SelectMany(row => row)];
        if (rows[0][0].X * 2 <= boxes.Min(box => box.Left) + boxes.Max(box => box.Right)) return;
        foreach (DiagramBox box in boxes) box.X = -box.X;
        foreach (List<DiagramBox> row in rows) row.Reverse();
    }

    private static double Mean(List<DiagramBox> neighbours, DiagramBox box) => neighbours.Count == 0 ? box.X : neighbours.Average(neighbour => neighbour.X);

    // The places nearest to those that are wanted, by least squares, that keep order and distance: boxes that would
    // come too near to each other form a block at the mean of what its members want.
    private static void Place(List<DiagramBox> row, Func<DiagramBox, double> wanted)
    {
        double[] offsets = new double[row.Count];
        for (int i = 1; i < row.Count; i++) offsets[i] = offsets[i - 1] + (row[i - 1].Width + row[i].Width) / 2 + Gap;
        List<(double Sum, int Count)> blocks = [];
        for (int i = 0; i < row.Count; i++)
        {
            blocks.Add((wanted(row[i]) - offsets[i], 1));
            while (blocks.Count > 1 && Mean(blocks[^2]) > Mean(blocks[^1]))
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        int next = 0;
        foreach ((double Sum, int Count) block in blocks)
        {
            for (int last = next + block.Count; next < last; next++) row[next].X = Mean(block) + offsets[next];
        }
    }

    private static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
}
