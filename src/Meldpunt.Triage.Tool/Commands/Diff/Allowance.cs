using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A difference with what is expected taken out.</summary>
/// <param name="File">The file of the expected changes.</param>
/// <param name="Difference">What is left.</param>
/// <param name="Unused">The expectations that allow nothing that happens, with their places in the file.</param>
/// <param name="Reading">The expected changes, with their places.</param>
internal sealed record Allowance(string File, AllowedDifference Difference, ValueList<Fault> Unused, DocumentReading<AllowedChanges> Reading)
{
    private const string Nothing = "this entry matches no change; remove it or correct it";
    private const string NoReason = "this entry matches no reason why a past report is unreadable; remove it or correct it";

    public static Loading<Allowance> Create(string file, DocumentReading<AllowedChanges> reading, PolicyDifference difference)
    {
        try
        {
            AllowedDifference left = difference.Except(reading.Content!);
            IEnumerable<Fault> unused = left.UnusedItem.Select(row => $"$.item.rows[{row}]").Concat(left.UnusedReport.Select(row => $"$.report.rows[{row}]"))
                .Concat(left.UnusedClosed.Select(row => $"$.closed.rows[{row}]"))
                .Select(path => new Fault { Path = path, Message = Nothing })
                .Concat(left.UnusedOther.Select(place => new Fault { Path = $"$.otherChanges[{place}]", Message = Unmatched(reading.Content!.Other[place], difference) }));
            return Loading<Allowance>.Of(new(file, left, unused.Select(reading.Locate).ToValueList(), reading));
        }
        catch (PolicyException exception)
        {
            return Loading<Allowance>.Refused(FaultMessages.Lines(file, exception.Faults.Select(reading.Locate).ToValueList(), "the allowed changes cannot be used"));
        }
    }

    /// <summary>The reasons why past reports are unreadable that are not allowed.</summary>
    public IEnumerable<UnreadableReports> NotAllowed(PastReportsSummary reports) => reports.UnreadableReasons.Where(one => !AllowedReasons.Any(allowed => one.IsFor(allowed)));

    /// <summary>The same, with the reasons that no past report has named.</summary>
    public Allowance With(PastReportsSummary reports) => this with
    {
        Unused =
        [
            .. Unused,
            .. AllowedReasons.Index().Where(allowed => !reports.UnreadableReasons.Any(one => one.IsFor(allowed.Item)))
                .Select(allowed => Reading.Locate(new() { Path = $"$.reports.unreadable[{allowed.Index}]", Message = NoReason })),
        ],
    };

    private ValueList<string> AllowedReasons => Reading.Content!.Unreadable;

    private static string Unmatched(AllowedOtherChange allowed, PolicyDifference difference) =>
        Suggestion.Find(allowed.Key, difference.OtherChanges.Where(change => change.Kind == allowed.Kind && change.Key != allowed.Key).Select(change => change.Key)) is { } near
            ? $"{Nothing}; did you mean '{Shown.Plain(near)}'?"
            : Nothing;
}
