namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Draws edges that pass rows straight: the boxes on their way are placed below each other where there is room.</summary>
internal static class LongEdges
{
    private const int Rounds = 3;

    public static void Straighten(IReadOnlyList<List<DiagramBox>> rows, double gap)
    {
        DiagramBox[][] edges = [.. rows.SelectMany(row => row).Where(box => box.Kind == DiagramBoxKind.Answers).Select(Way).Where(way => way.Length > 1)];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (DiagramBox[] way in edges.OrderByDescending(way => way.Length)) Straighten(rows, way, gap);
        }
    }

    // The answers on an edge, and the boxes in the rows that it passes.
    private static DiagramBox[] Way(DiagramBox answers)
    {
        List<DiagramBox> way = [answers];
        while (way[^1].Down[0].Kind == DiagramBoxKind.Passing) way.Add(way[^1].Down[0]);
        return [.. way];
    }

    // Best below its answers; else as near to that as all of the rows let it.
    private static void Straighten(IReadOnlyList<List<DiagramBox>> rows, DiagramBox[] way, double gap)
    {
        (double from, double to) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (DiagramBox box in way[1..])
        {
            List<DiagramBox> row = rows[box.Row];
            int place = row.IndexOf(box);
            if (place > 0) from = Math.Max(from, row[place - 1].Right + gap + (box.Width / 2));
            if (place + 1 < row.Count) to = Math.Min(to, row[place + 1].Left - gap - (box.Width / 2));
        }

        if (from > to) return;
        foreach (DiagramBox box in way[1..]) box.X = Math.Clamp(way[0].X, from, to);
    }
}
