using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>Records whose new decision differs from the recorded one in the same way.</summary>
public sealed record ReplayChange
{
    /// <summary>What differs for the report as a whole: its route, referrals, notices and labels.</summary>
    public required DecisionChange Report { get; init; }

    /// <summary>The different changes of its items: route and reasons.</summary>
    public required ValueList<DecisionChange> Items { get; init; }

    /// <summary>How many records these are.</summary>
    public required long Count { get; init; }

    /// <summary>Where the first of them are; at most 20.</summary>
    public required ValueList<JournalPlace> First { get; init; }

    /// <summary>
    /// The rows of the difference that change them, those of items first; of an item with questions open those in which it may be. Empty unless
    /// the replay was given the difference from the version that decided.
    /// </summary>
    public ValueList<ReplayRow> Rows { get; init; }

    /// <summary>Why the change, or a part of it, has no row.</summary>
    public MissingRow MissingRow { get; init; }

    /// <summary>
    /// True when the same policy gives the same route, reasons, referrals, notices and labels, and the records differ from it in
    /// something else anyway: questions, possible routes, or the form of the JSON.
    /// </summary>
    public bool IsOfOtherParts => Report.IsEmpty && Items.IsEmpty;
}
