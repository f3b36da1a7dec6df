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

    /// <summary>
    /// Ids chosen to break an export: words of SQL, FEEL and programming languages, names that exports use themselves, ids that differ little, begin
    /// with a digit, read as a subtraction, or agree in more characters than a database keeps.
    /// </summary>
    public static string[] Hostile { get; } =
    [
        .. "select from where group-by order-by having limit offset union table values view with user current-user session-user all any array as asc between both case cast check collate column".Split(' '),
        .. "constraint create cross default distinct do else end except exists fetch false foreign full grant in initially inner is isnull join lateral leading left like natural not notnull null on".Split(' '),
        .. "or order out over partition primary qualify references returning right row rows some symmetric then to trailing true unique using when window rowid oid ctid xmin macro pivot unnest".Split(' '),
        .. "if for return every satisfies function external instance-of instance of date time date-and-time duration years-and-months-duration list context contains count sum min max string number boolean".Split(' '),
        .. "substring-before not-in in-doubt in - doubt in-range item items item-1 item1 word words reason reasons possible-routes route report reports report-route referrals notices labels questions".Split(' ').Where(word => word != "-"),
        .. "n r t i key path read reads unreadable triaged-items policy policy-version policy-sha256 possible-route reason-otherwise question-items referral-x notice-x label-x first-route unanswered".Split(' '),
        .. "0 1 007 1-x x-1 1e9 0x1f 18-or-over 2-by-2 a-1 a1 a-b ab nan infinity e class namespace this new void var dynamic record static object string-2 nul con".Split(' '),
        new('z', 64), $"{new string('z', 63)}y", $"{new string('z', 40)}-1", $"{new string('z', 40)}-2",
    ];

    /// <summary>Hostile words by seed, for all that has an id; what a decision is compared by stays what it was.</summary>
    public static PolicyWords OfAll(Random random)
    {
        string[] words = [.. Hostile.Distinct().OrderBy(_ => random.Next())];
        return new(words[0], words[1..5], words[5..9], words[9], [(words[10..14], words[14..16])]) { Ids = words[16..] };
    }

    /// <summary>The ids of rules, referrals, notices and labels, in the order in which they are made; none for plain ones.</summary>
    public string[] Ids { get; private init; } = [];
}
