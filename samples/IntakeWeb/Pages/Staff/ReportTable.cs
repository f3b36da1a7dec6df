namespace IntakeWeb.Pages.Staff;

/// <summary>A list of reports as a table, or as cards on a small screen.</summary>
/// <param name="Page">The page that it stands on.</param>
/// <param name="List">The reports.</param>
/// <param name="Caption">What they have in common.</param>
/// <param name="Now">When the page was asked for.</param>
internal sealed record ReportTable(StaffPage Page, ReportList List, string Caption, DateTimeOffset Now)
{
    /// <summary>True where the reports are of several routes and states, so that each row says its own.</summary>
    public bool IsMixed { get; init; }

    /// <summary>The address of another page of the list.</summary>
    public required Func<int, string> Address { get; init; }

    /// <summary>The list that a report leads back to; null for that of its route.</summary>
    public QueueView? View { get; init; }

    /// <summary>True where a report has reasons: what is assessed has none.</summary>
    public bool HasReasons => List.Rows.Any(row => row.Reasons.Any());
}
