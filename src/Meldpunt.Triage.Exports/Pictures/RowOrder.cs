namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Orders the boxes of each row so that few edges cross: each box at the mean place of its neighbours, down and up again.</summary>
/// <remarks>Sugiyama, Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981.</remarks>
internal static class RowOrder
{
    private const int Rounds = 24;

    public static void Improve(IReadOnlyList<List<DiagramBox>> rows)
    {
        List<DiagramBox>[] best = [.. rows.Select(row => row.ToList())];
        int fewest = Crossings(rows);
        for (int round = 0; round < Rounds && fewest > 0; round++)
        {
            bool down = round % 2 == 0;
            foreach (int row in down ? Enumerable.Range(1, rows.Count - 1) : Enumerable.Range(0, rows.Count - 1).Reverse())
            {
                Sort(rows[row], rows[down ? row - 1 : row + 1], down);
            }

            int crossings = Crossings(rows);
            if (crossings >= fewest) continue;
            (fewest, best) = (crossings, [.. rows.Select(row => row.ToList())]);
        }

        for (int row = 0; row < rows.Count; row++)
        {
            rows[row].Clear();
            rows[row].AddRange(best[row]);
        }
    }

    /// <summary>How often edges cross.</summary>
    public static int Crossings(IReadOnlyList<List<DiagramBox>> rows)
    {
        int crossings = 0;
        for (int row = 0; row + 1 < rows.Count; row++)
        {
            Dictionary<DiagramBox, int> places = Places(rows[row + 1]);
            int[] ends = [.. rows[row].SelectMany(box => box.Down.Select(below => places[below]).Order())];
            for (int i = 0; i < ends.Length; i++) crossings += ends.Skip(i + 1).Count(end => end < ends[i]);
        }

        return crossings;
    }

    private static void Sort(List<DiagramBox> row, List<DiagramBox> fixedRow, bool down)
    {
        Dictionary<DiagramBox, int> places = Places(fixedRow);
        Dictionary<DiagramBox, int> own = Places(row);
        DiagramBox[] sorted = [.. row.OrderBy(Mean).ThenBy(box => own[box])];
        row.Clear();
        row.AddRange(sorted);

        double Mean(DiagramBox box)
        {
            List<DiagramBox> neighbours = down ? box.Up : box.Down;
            return neighbours.Count == 0 ? own[box] : neighbours.Average(neighbour => places[neighbour]);
        }
    }

    private static Dictionary<DiagramBox, int> Places(List<DiagramBox> row) =>
        row.Select((box, place) => (box, place)).ToDictionary(pair => pair.box, pair => pair.place);
}
