using Meldpunt.Triage.Exports.Compression;

namespace Meldpunt.Triage.Exports.Tests.Compression;

public sealed class RowMergeTests
{
    [Fact]
    public void Rows_are_merged_as_if_the_list_were_looked_through_from_its_start_after_each()
    {
        Random random = new(1);
        for (int list = 0; list < 300; list++)
        {
            Row[] rows = [.. Enumerable.Range(0, random.Next(2, 25)).Select(_ => new Row(random.Next(2), random.Next(2) == 0 ? "go" : "stop", [.. Enumerable.Range(0, 3).Select(_ => (ulong)random.Next(1, 8))]))];
            List<Row> merged = [.. rows];

            RowMerge.Run(merged);

            merged.Select(Shown).Should().Equal(Naive([.. rows]).Select(Shown));
        }
    }

    private static List<Row> Naive(List<Row> rows)
    {
        while (true)
        {
            (int One, int Other)[] pairs =
            [
                .. from one in Enumerable.Range(0, rows.Count)
                   from other in Enumerable.Range(one + 1, rows.Count - one - 1)
                   where rows[one].Group == rows[other].Group && rows[one].Route == rows[other].Route
                   where rows[one].Allowed.Zip(rows[other].Allowed).Count(pair => pair.First != pair.Second) < 2
                   select (one, other),
            ];
            if (pairs.Length == 0) return rows;
            rows[pairs[0].One] = rows[pairs[0].One] with { Allowed = [.. rows[pairs[0].One].Allowed.Zip(rows[pairs[0].Other].Allowed, (left, right) => left | right)] };
            rows.RemoveAt(pairs[0].Other);
        }
    }

    private static string Shown(Row row) => $"{row.Group} {row.Route} {string.Join(' ', row.Allowed)}";
}
