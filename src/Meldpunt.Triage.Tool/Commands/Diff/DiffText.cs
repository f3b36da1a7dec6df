using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>What is said of a difference as a whole.</summary>
internal static class DiffText
{
    private const int MostReportLines = 5;

    public static string Title(PolicyDiff diff) => $"{diff.Difference.Old.Id}: {diff.Difference.Old.Version}, now {diff.Difference.New.Version}";

    /// <summary>The counts, in one sentence.</summary>
    public static string Counts(PolicyDifference difference) => difference.IsEquivalent
        ? $"The versions decide the same for all {Figures.Count(difference.Item.Combinations)} combinations of answers about an item and all {Figures.Count(difference.Report.Combinations)} about a report, and close items alike."
        : $"Of {Write(difference.Item, "combinations of answers about an item")}; of {Write(difference.Report, "about a report")}.{Closed(difference.Closed)}";

    /// <summary>What the allowed changes leave; empty when none were given.</summary>
    public static string Allowed(PolicyDiff diff)
    {
        if (diff.Allowance is not { Difference.Unexpected: var rest } || diff.Difference.IsEquivalent) return "";
        return rest.IsEquivalent
            ? "All of this is allowed."
            : $"Not allowed, and listed here: {Figures.Count(rest.Item.AnyChanged)} about an item, {Figures.Count(rest.Report.AnyChanged)} about a report and {Figures.Count(rest.Closed.AnyChanged)} about a closed item.";
    }

    /// <summary>The allowances that nothing met. A page that is shared says nothing of the folders of a machine.</summary>
    public static IEnumerable<string> Unused(PolicyDiff diff) =>
        diff.Allowance is { } allowance ? allowance.Unused.Select(fault => $"Warning: {Shown.File(Path.GetFileName(allowance.File))}{fault}") : [];

    /// <summary>What of a space is in no row; empty when nothing.</summary>
    public static string Omitted(BigInteger unlisted) =>
        unlisted.IsZero ? "" : $"And {Figures.Counted(unlisted, "combination more changes", "combinations more change")}, in too many ways to list.";

    public static string Reports(PastReportsSummary reports)
    {
        string faulty = reports.Faulty == 0 ? "" : $" {Figures.Counted(reports.Faulty, "line was invalid", "lines were invalid")}.";
        string closed = reports.IsClosed ? ", closed," : "";
        return $"Of {Figures.Counted(reports.Read, "past report", "past reports")}{closed} {Figures.Counted(reports.Changed, "changes", "change")}.{faulty}";
    }

    /// <summary>What changes for past reports, and in which lines.</summary>
    public static IEnumerable<string> Lines(PastReportsSummary reports) => reports.Changes.Select(change =>
    {
        string more = change.Count > MostReportLines ? ", …" : "";
        string lines = $"{(change.Count == 1 ? "line" : "lines")} {string.Join(", ", change.Lines.Take(MostReportLines))}{more}";
        return $"{Figures.Count(change.Count)}: {ChangeText.OfAll(change.Report, change.Items)} ({lines})";
    });

    // Most versions close items alike; then there is nothing to say of it.
    private static string Closed(DifferenceTable closed) =>
        closed.IsEmpty ? "" : $" Closing changes more: of {Write(closed, "combinations of answers, given or not, about an item that is closed")}.";

    private static string Write(DifferenceTable space, string what) =>
        $"{Figures.Count(space.Combinations)} {what} {Some(space.RouteChanged, "gets", "get")} another route and {Some(space.AnyChanged, "changes", "change")} in some way";

    private static string Some(BigInteger count, string one, string many) => count.IsZero ? $"none {one}" : Figures.Counted(count, one, many);
}
