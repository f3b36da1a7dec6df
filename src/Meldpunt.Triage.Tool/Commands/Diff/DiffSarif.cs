using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>
/// A difference as SARIF: a result for each row, at the first rule of the new version that makes it so. Allowed
/// changes are left out, since a row may be allowed in part only.
/// </summary>
internal sealed class DiffSarif(PolicyDiff diff, string folder)
{
    private const string TakenAway = "taken-away";
    private const string RouteChanged = "route-changed";
    private const string DecisionChanged = "decision-changed";
    private const string OtherChange = "other-change";
    private const string Unreadable = "unreadable-reports";
    private const string UnusedAllowance = "unused-allowance";
    private const string Warning = "warning";
    private const string Error = "error";

    private static readonly SarifRule[] Rules =
    [
        new(TakenAway, "Reports lose the route that comes before all others.", "Look at these first: what had that route, or could still get it, has another. If that is intended, allow it: save the JSON of this difference to a file, and pass it with --allow.", Error),
        new(RouteChanged, "Reports get another route than in the old version.", "If that is intended, allow it: save the JSON of this difference to a file, and pass it with --allow.", Warning),
        new(DecisionChanged, "Reports get other reasons, referrals, notices or labels than in the old version.", "If that is intended, allow it: save the JSON of this difference to a file, and pass it with --allow.", Warning),
        new(OtherChange, "A text, a contact, what a URL shows, or something else differs from the old version.", "If that is intended, allow it: save the JSON of this difference to a file, and pass it with --allow.", Warning),
        new(Unreadable, "Past reports that the old version reads can no longer be read.", "Keep the word that they have, map it with --map, or allow the reason with --allow.", Warning),
        new(UnusedAllowance, "An allowed change does not occur.", "Remove it from the allowed changes, so that it does not let a later change pass unnoticed.", Warning),
    ];

    private readonly RulePlaces _places = new(diff.Difference.New);
    private readonly OtherPlaces _others = new(diff.Difference.New);

    public string Text() => new SarifLog(Rules, folder).Write(
    [
        .. diff.Judged.Item.Rows.Select(row => Result(row, diff.Judged.Item, "items", _places.OfItem(row))),
        .. diff.Judged.Report.Rows.Select(row => Result(row, diff.Judged.Report, "reports", _places.OfReport(row))),
        .. diff.Judged.Closed.Rows.Select(row => Result(row, diff.Judged.Closed, "closed items", _places.OfClosed(row))),
        .. diff.Judged.OtherChanges.Where(change => change.Counts).Select(change => new SarifResult(OtherChange, Warning, $"{Sentence(change.ToString())}.", Place(_others.Of(change)))),
        .. diff.Unreadable.Select(one => new SarifResult(Unreadable, Warning, $"{Figures.Counted(one.Count, "past report", "past reports")} can no longer be read: {one.Reason}.", Place("$"))),
        .. Unused(),
    ]);

    private static string Sentence(string line) => $"{char.ToUpperInvariant(line[0])}{line[1..]}";

    private SarifPlace Place(string path) => SarifPlace.From(diff.Versions.New.Name, diff.Versions.New.Reading.Locate(new() { Path = path, Message = "" }));


    private SarifResult Result(DifferenceRow row, DifferenceTable space, string what, string path)
    {
        return new(
            row.TakesAway ? TakenAway : row.Change.Route is null ? DecisionChanged : RouteChanged,
            row.TakesAway ? Error : Warning,
            Message(row, space, what),
            Place(path))
        {
            Witnesses = [row.Witness],
        };
    }

    private string Message(DifferenceRow row, DifferenceTable space, string what)
    {
        RowText words = RowText.Create(row, diff.Judged);
        string[] count = [.. words.Count];
        return $"For {what} where {string.Join("; ", words.Where)}: {words.Before}, now {string.Join(", ", words.After)}. "
            + $"Rules: {words.Why}. {count[0]} of {Figures.Count(space.Combinations)} combinations ({count[1]}). Witness: {row.Witness}.";
    }

    private IEnumerable<SarifResult> Unused() => diff.Allowance is { } allowance
        ? allowance.Unused.Select(fault => new SarifResult(UnusedAllowance, Warning, $"{fault.Path}: {fault.Message}.", SarifPlace.From(allowance.File, fault)))
        : [];
}
