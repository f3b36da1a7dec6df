namespace Meldpunt.Triage.Exports.Sql;

/// <summary>
/// A policy as SQL. NULL is unanswered. A word that is no answer makes its row unreadable: it keeps its row, its
/// column <c>unreadable</c> names the fact, and its route is NULL, so that a person looks at it.
/// </summary>
/// <param name="ItemQuery">
/// A row for each item: its keys, <c>route</c>, <c>in_doubt</c>, and as 1 or 0 <c>possible_</c> with each route,
/// <c>reason_</c> with each rule and <c>question_</c> with each fact; <c>unreadable</c>, and the policy's id, version and hash.
/// </param>
/// <param name="ReportQuery">
/// A row for each row of the reports, and for each report that is only among the items: its key, <c>route</c>, <c>referral_</c> with
/// each referral as its place in the order to show them (0: not shown), and as 1 or 0 <c>notice_</c> with each notice
/// and <c>question_</c> with each fact and with <c>items</c>; <c>unreadable</c>, and the policy.
/// </param>
/// <param name="Views">The two queries as views.</param>
/// <param name="Tables">Makes empty tables of the kind that the queries read, with keys of text.</param>
public sealed record SqlScript(string ItemQuery, string ReportQuery, string Views, string Tables);
