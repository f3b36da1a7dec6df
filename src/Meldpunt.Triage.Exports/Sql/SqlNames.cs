namespace Meldpunt.Triage.Exports;

/// <summary>
/// How tables and columns are called. Facts are columns in snake_case: <c>immediate_danger</c> for the fact
/// <c>immediate-danger</c>. A table or view may have a schema before it, with a dot. All names are quoted.
/// </summary>
public sealed record SqlNames
{
    /// <summary>The usual names.</summary>
    public static SqlNames Default { get; } = new();

    /// <summary>The table of items: a row for each, with the two keys and a column of text for each fact of an item.</summary>
    public string Items { get; init; } = "items";

    /// <summary>The table of reports: a row for each, with its key and a column of text for each fact of a report.</summary>
    public string Reports { get; init; } = "reports";

    /// <summary>The column that says which report it is, in both tables. Any type.</summary>
    public string ReportKey { get; init; } = "report";

    /// <summary>The column that says which item of its report it is. Any type.</summary>
    public string ItemKey { get; init; } = "item";

    /// <summary>The view of triaged items.</summary>
    public string TriagedItems { get; init; } = "triaged_items";

    /// <summary>The view of triaged reports.</summary>
    public string TriagedReports { get; init; } = "triaged_reports";

    /// <summary>The view of counted items, of <see cref="SqlExport.Counts"/>.</summary>
    public string CountedItems { get; init; } = "counted_items";

    /// <summary>The view of counted reports.</summary>
    public string CountedReports { get; init; } = "counted_reports";
}
