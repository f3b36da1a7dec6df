using IntakeWeb.Received;

namespace IntakeWeb.Staff;

/// <summary>What can become of a report: codes, each with a text <c>outcome.CODE</c>.</summary>
internal static class Outcomes
{
    private const string PassedOn = "passed-on";

    /// <summary>All of them, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> All = [PassedOn, "removed", "gone", "not-ours", "known", "other"];

    /// <summary>Those of a report: where nothing is for analysts, its reporter was told that nothing is passed on.</summary>
    public static IReadOnlyList<string> Of(ReceivedReport report) =>
        report.Decided.Outcome!.Items.Any(item => item.Route == Meldpunt.Triage.Route.Assess) ? All : [.. All.Where(outcome => outcome != PassedOn)];
}
