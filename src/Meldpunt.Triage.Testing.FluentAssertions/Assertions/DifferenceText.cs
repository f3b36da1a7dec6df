using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Testing;

/// <summary>Says what differs, with a witness for each row.</summary>
internal static class DifferenceText
{
    private const int MostRows = 5;

    /// <summary>Empty when nothing differs.</summary>
    public static string Write(PolicyDifference difference)
    {
        DifferenceRow[] rows = [.. difference.Item.Rows.Concat(difference.Report.Rows).Concat(difference.Closed.Rows)];
        IEnumerable<string> lines = rows.Take(MostRows).Select(Row);
        int more = rows.Length - MostRows;
        return string.Join("\n  ", more > 0 ? lines.Append($"and {more} more {(more == 1 ? "row" : "rows")}") : lines);
    }

    private static string Row(DifferenceRow row)
    {
        DecisionChange change = row.Change;
        IEnumerable<string> parts = new[]
        {
            change.Route is { } route ? $"route {route.Old} becomes {route.New}" : "",
            Codes("reasons", change.Reasons), Codes("referrals", change.Referrals), Codes("notices", change.Notices), Codes("labels", change.Labels),
            change.InDoubt is { } inDoubt ? $"doubt {(inDoubt ? "gained" : "lost")}" : "",
            change.ClosedFacts.IsEmpty ? "" : $"{string.Join(", ", change.ClosedFacts)} answered otherwise",
        }.Where(part => part.Length > 0);
        string where = (row.Where.IsEmpty ? "everywhere" : string.Join(", ", row.Where)) + (row.Witness.IsClosed ? " when closed" : "");
        return $"{string.Join(", ", parts)}, where {where} ({row.Count} combinations), such as {row.Witness}";
    }

    private static string Codes(string what, CodeChange change)
    {
        IEnumerable<string> signed = change.Lost.Select(code => $"−{code}").Concat(change.Gained.Select(code => $"+{code}")).Concat(change.Altered.Select(code => $"~{code}"));
        string codes = string.Join(' ', change.IsReordered ? signed.Append("in another order") : signed);
        return codes.Length == 0 ? "" : $"{what} {codes}";
    }
}
