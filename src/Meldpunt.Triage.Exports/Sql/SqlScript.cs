namespace Meldpunt.Triage.Exports;

/// <summary>
/// A policy as SQL. NULL is unanswered. A word that is no answer makes its row unreadable: it keeps its row, its
/// column <c>unreadable</c> names the fact, and its route is NULL, so that a person looks at it.
/// </summary>
public sealed record SqlScript
{
    /// <summary>
    /// A row for each item: its keys, <c>route</c>, <c>in_doubt</c>, and as 1 or 0 <c>possible_</c> with each route,
    /// <c>reason_</c> with each rule and <c>question_</c> with each fact; <c>unreadable</c>, and the policy's id, version and hash.
    /// </summary>
    public required string ItemQuery { get; init; }

    /// <summary>
    /// A row for each row of the reports, and for each report that is only among the items: its key, <c>route</c>, <c>referral_</c> with
    /// each referral as its place in the order to show them (0: not shown), and as 1 or 0 <c>notice_</c> with each notice,
    /// <c>label_</c> with each label, which is for staff, and <c>question_</c> with each fact and with <c>items</c>; <c>unreadable</c>, and the policy.
    /// </summary>
    public required string ReportQuery { get; init; }

    /// <summary>The two queries as views.</summary>
    public required string Views { get; init; }

    /// <summary>Makes empty tables of the kind that the queries read, with keys of text.</summary>
    public required string Tables { get; init; }
}
