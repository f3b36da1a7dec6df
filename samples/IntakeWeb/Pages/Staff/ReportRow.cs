using IntakeWeb.Received;

namespace IntakeWeb.Pages.Staff;

/// <summary>A report in a list.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsNew">True when it came in since this browser saw all.</param>
/// <param name="Times">How often an address of it was reported, the most for any of them; 0 where it has none.</param>
internal sealed record ReportRow(ReceivedReport Report, bool IsNew, int Times)
{
    /// <summary>The codes of the reasons of its material.</summary>
    public IEnumerable<string> Reasons => Report.Decided.Outcome!.Items.SelectMany(item => item.Reasons).Distinct();

    public bool IsWaiting => Report.Handled is null;
}
