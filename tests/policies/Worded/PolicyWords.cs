namespace Meldpunt.Triage.TestPolicies.Worded;

/// <summary>The words of small policies.</summary>
/// <param name="Unsettled">The route of what is not settled.</param>
/// <param name="Routes">Four other routes.</param>
/// <param name="Answers">Four answers; the first is what closing gives.</param>
/// <param name="Doubt">The answer of doubt.</param>
/// <param name="Facts">Four facts of an item and two of a report, several times over: the seed chooses.</param>
internal sealed record PolicyWords(string Unsettled, string[] Routes, string[] Answers, string Doubt, (string[] OfItems, string[] OfReports)[] Facts)
{
    /// <summary>Words that SQL has a meaning for, or that the queries and their results use.</summary>
    public static PolicyWords OfSql { get; } = new(
        "values", ["where", "having", "limit", "table"], ["true", "false", "end", "1-x"], "null",
        [
            (["select", "order-by", "group", "case"], ["from", "union-all"]),
            (["unreadable", "read", "route", "in-doubt"], ["referral-referral-0", "notice-notice-0"]),
            (["read", "reason-otherwise", "policy", "items-read"], ["unreadable", "route"]),
            (["18-or-over", "1", "2-by-2", "some-1"], ["112", "label-label-0"]),
        ]);

    /// <summary>Words that FEEL, the language of DMN, has a meaning for.</summary>
    public static PolicyWords OfFeel { get; } = new(
        "for", ["if", "then", "else", "return"], ["true", "false", "every", "1-x"], "null",
        [
            (["date", "time", "in-range", "list"], ["sum", "not-null"]),
            (["18-or-over", "item-1", "1", "word"], ["112", "contains"]),
        ]);
}
