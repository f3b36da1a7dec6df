namespace IntakeWeb.Staff;

/// <summary>What can become of a report: codes, each with a text <c>outcome.CODE</c>.</summary>
internal static class Outcomes
{
    /// <summary>All of them, in the order of the form.</summary>
    public static readonly IReadOnlyList<string> All = ["passed-on", "removed", "gone", "not-ours", "known", "other"];
}
