namespace Warehouse;

/// <summary>How many reports went where before, and go now.</summary>
internal static class RoutesTable
{
    public static void Print(Database database)
    {
        Show.Line("");
        Show.Row("REPORTS", "BEFORE", "AFTER");
        foreach (object?[] row in database.Rows(
            """
            SELECT route, CAST(SUM(before) AS BIGINT), CAST(SUM(after) AS BIGINT) FROM (
              SELECT route, COUNT(*) AS before, 0 AS after FROM earlier_reports GROUP BY route
              UNION ALL
              SELECT route, 0, COUNT(*) FROM present_reports GROUP BY route
            ) GROUP BY route ORDER BY route
            """))
        {
            Show.Row((string)row[0]!, row[1]!, row[2]!);
        }

        long changed = database.Number("SELECT COUNT(*) FROM earlier_reports AS o JOIN present_reports AS n USING (report) WHERE o.route <> n.route");
        Show.Line($"{changed:N0} reports go elsewhere now.");
    }
}
