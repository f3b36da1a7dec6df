using System.Numerics;
using Meldpunt.Triage.Analysis;
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

    /// <summary>How much differs, in decisions and in the rest, and what of it is allowed.</summary>
    public static IEnumerable<string> Opening(PolicyDiff diff) =>
        new[] { Counts(diff.Difference), Others(diff), Allowed(diff) }.Where(line => line.Length > 0);

    // What the allowed changes leave; empty when none were given.
    private static string Allowed(PolicyDiff diff)
    {
        if (diff.Allowance is not { Difference.Unexpected: var rest } || (diff.Difference.IsUnchanged && diff.Reports is not { Unreadable: > 0 })) return "";
        return diff.IsAccepted
            ? "All of this is allowed."
            : $"Not allowed, and listed here: {Figures.Count(rest.Item.AnyChanged)} about an item, {Figures.Count(rest.Report.AnyChanged)} about a report, {Figures.Count(rest.Closed.AnyChanged)} about a closed item and {Figures.Counted(rest.OtherChanges.Count(change => change.Counts), "other change", "other changes")}{Refused(diff)}.";
    }

    private static string Refused(PolicyDiff diff) =>
        diff.Unreadable.IsEmpty ? "" : $", and that {Figures.Counted(diff.Unreadable.Sum(one => one.Count), "past report", "past reports")} can no longer be read";

    // Why the hashes differ when no decision does.
    private static string Others(PolicyDiff diff)
    {
        PolicyDifference difference = diff.Difference;
        string what = OtherCounts.Write(difference.OtherChanges);
        if (!difference.IsEquivalent) return difference.OtherChanges.Any(change => change.Counts) ? $"Apart from decisions, the documents differ in {what}." : "";
        if (difference.IsUnchanged && what.Length > 0) return $"Nothing else differs that counts, only {what}.";
        if (what.Length > 0) return $"Their documents differ in {what}.";
        if (diff.Versions.Old.Document.Span.SequenceEqual(diff.Versions.New.Document.Span)) return "Their documents are the same.";
        return difference.Vocabulary.IsEmpty ? "Their documents differ only in layout." : "Their documents differ only in the words that are mapped.";
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
        string unreadable = reports.Unreadable == 0 ? "" : $", and {Figures.Count(reports.Unreadable)} can no longer be read";
        string records = reports.Records == 0 ? "" : $" {Figures.Counted(reports.Records, "was a record", "were records")} of a journal.";
        return $"Of {Figures.Counted(reports.Read, "past report", "past reports")}{closed} {Figures.Counted(reports.Changed, "changes", "change")}{unreadable}.{records}{faulty}";
    }

    /// <summary>What changes for past reports, and in which lines.</summary>
    public static IEnumerable<string> Lines(PastReportsSummary reports) => reports.Changes.Select(change =>
        $"{Figures.Count(change.Count)}: {ChangeText.OfAll(change.Report, change.Items)} ({LineNumbers(change.Count, change.Lines)}; {Places(change)})");

    /// <summary>What is said before the rows by which past reports change.</summary>
    public const string ByRow = "Past reports by row of the difference; one can be in several rows";

    /// <summary>How many past reports change by each row.</summary>
    public static IEnumerable<string> Rows(PastReportsSummary reports, PolicyDifference difference)
    {
        foreach (PastRow past in reports.Rows)
        {
            RowText row = RowText.Create(past.Place.In(difference), difference);
            string why = row.Why.Length == 0 ? "" : $" (rules {row.Why})";
            yield return $"{Figures.Count(past.Count)}: {Place(past.Place)}{why}: {string.Join("; ", row.Where)} ({LineNumbers(past.Count, past.Lines)})";
        }

        if (reports.WithoutRow > 0) yield return $"{Figures.Count(reports.WithoutRow)}: in a part at least in no row ({LineNumbers(reports.WithoutRow, reports.WithoutRowLines)})";
    }

    /// <summary>Why past reports can no longer be read, and in which lines.</summary>
    public static IEnumerable<string> Refusals(PastReportsSummary reports) => reports.UnreadableReasons.Select(one =>
        $"{Figures.Count(one.Count)} can no longer be read: {one.Reason} ({LineNumbers(one.Count, one.Lines)})");

    private static string Places(PastChange change)
    {
        IEnumerable<string> places = change.Rows.GroupBy(row => row.Part)
            .Select(part => $"{(part.Count() == 1 ? "row" : "rows")} {string.Join(", ", part.Select(row => row.Number))} of the {NameOf(part.Key)}");
        return string.Join(", ", change.IsRowMissing ? places.Append("a part in no row") : places);
    }

    private static string Place(DifferenceRowPlace row) => $"row {row.Number} of the {NameOf(row.Part)}";

    private static string NameOf(DifferencePart part) => part switch
    {
        DifferencePart.Item => "items",
        DifferencePart.Report => "reports",
        DifferencePart.Closed => "closed items",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string LineNumbers(long count, ValueList<long> lines) =>
        $"{(count == 1 ? "line" : "lines")} {string.Join(", ", lines.Take(MostReportLines))}{(count > MostReportLines ? ", …" : "")}";

    // Most versions close items alike; then there is nothing to say of it.
    private static string Closed(DifferenceTable closed) =>
        closed.IsEmpty ? "" : $" Closing changes more: of {Write(closed, "combinations of answers, given or not, about an item that is closed")}.";

    private static string Write(DifferenceTable space, string what) =>
        $"{Figures.Count(space.Combinations)} {what} {Some(space.RouteChanged, "gets", "get")} another route and {Some(space.AnyChanged, "changes", "change")} in some way";

    private static string Some(BigInteger count, string one, string many) => count.IsZero ? $"none {one}" : Figures.Counted(count, one, many);
}
