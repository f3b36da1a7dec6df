using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Decides reports: gathers the items of each, and then reads what the rules for a report can see.</summary>
internal sealed class ReportSql
{
    /// <summary>How many reports have the same outcome.</summary>
    public const string Count = "reports";

    private const string Routed = "report__items";
    private const string Gathered = "report__gathered";
    private const string Joined = "report__joined";
    private const string First = "first__route";
    private const string Unread = "unread__items";
    private const string OfReports = "r__";
    private const string OfItems = "i__";

    private readonly SoundPolicy _sound;
    private readonly TriagePolicy _policy;
    private readonly SqlNames _names;
    private readonly FactList _facts;
    private readonly ReportConditionSql _conditions;
    private readonly ReferralSql _referrals;
    private readonly string _key;

    public ReportSql(SoundPolicy policy, SqlNames names)
    {
        (_sound, _policy, _names, _facts) = (policy, policy.Policy, names, policy.Policy.Vocabulary.ReportFacts);
        _conditions = new(_sound);
        _referrals = new(_policy, _conditions);
        _key = SqlText.Name(names.ReportKey);
    }

    private static string Unreadable => SqlText.Name(ItemSql.UnreadableInSteps);

    private static string RouteInSteps => SqlText.Name(ReportConditionSql.Route);

    /// <summary>Adds the steps; the last one is returned.</summary>
    public string AddSteps(SqlQuery query)
    {
        ItemSql items = new(_sound, _names);
        string from = items.AddSteps(query, withQuestions: false);
        query.Add(Routed, [_key, .. items.Decided(), Unreadable, .. _conditions.OfAnswers()], from);
        query.Add(Gathered, GatheredOfItems(), $"{SqlText.Name(Routed)}\n    GROUP BY {_key}");

        query.Add(Joined, Row(), AllReports());
        string[] seen = [_key, .. _facts.Select(fact => SqlText.Name(SqlText.Column(fact.Id))), .. _conditions.Columns, SqlText.Name(First), Unreadable];
        query.Add("report__routed", [.. seen, $"{RouteOf()} AS {RouteInSteps}"], SqlText.Name(Joined));
        seen = [.. seen, RouteInSteps];
        query.Add("report__shown", [.. seen, .. _referrals.Shown()], SqlText.Name("report__routed"));
        query.Add("report__referrals", [.. seen, .. _referrals.InOrder()], SqlText.Name("report__shown"));
        string last = "report__referrals";
        foreach (int referral in _referrals.Movable)
        {
            string next = SqlText.Column(_policy.Referrals[referral].Id, "report__before_");
            query.Add(next, [.. seen, .. _referrals.Moved(referral)], SqlText.Name(last));
            last = next;
        }

        return SqlText.Name(last);
    }

    /// <summary>The outcome of a report.</summary>
    public IEnumerable<string> Decided()
    {
        yield return Said(RouteInSteps, ItemSql.Route);
        foreach ((string column, string name) in _referrals.Columns) yield return $"CASE WHEN {Unreadable} IS NULL THEN {column} END AS {name}";
        foreach (NoticeRule notice in _policy.Notices) yield return Said(SqlText.Flag(_conditions.Any(notice.When)), SqlText.Column(notice.Id, "notice_"));
        foreach (LabelRule label in _policy.Labels) yield return Said(SqlText.Flag(_conditions.Any(label.When)), SqlText.Column(label.Id, "label_"));
        foreach (string question in _policy.Questions)
        {
            string asked = question == Vocabulary.ItemsQuestion ? SqlText.Name(First) : SqlText.Name(SqlText.Column(question));
            yield return Said(SqlText.Flag($"{asked} IS NULL"), SqlText.Column(question, "question_"));
        }
    }

    private static string Said(string expression, string column) => $"CASE WHEN {Unreadable} IS NULL THEN {expression} END AS {SqlText.Name(column)}";

    // A report that is only among the items is a report too. A full outer join says the same, but SQLite reads all of one
    // side for each row of the other.
    private string AllReports()
    {
        string reports = $"{SqlText.Table(_names.Reports)} {OfReports}";
        string items = $"{SqlText.Name(Gathered)} {OfItems}";
        string on = $"ON {OfReports}.{_key} = {OfItems}.{_key}";
        string row = string.Join(", ", Row());
        return $"{reports}\n    LEFT OUTER JOIN {items} {on}\n    UNION ALL\n    SELECT {row}\n    FROM {items}\n    LEFT OUTER JOIN {reports} {on}\n    WHERE {OfReports}.{_key} IS NULL";
    }

    // The first route of the policy's that some item has, as its number; NULL without items.
    private IEnumerable<string> GatheredOfItems() =>
    [
        _key,
        $"MIN(CASE {SqlText.Name(ItemSql.Route)} {string.Join(" ", _policy.Routes.Select((route, number) => $"WHEN {SqlText.Literal(route)} THEN {SqlText.Number(number)}"))} END) AS {SqlText.Name(First)}",
        .. _conditions.Gathered(),
        $"MAX({SqlText.Flag($"{Unreadable} IS NOT NULL")}) AS {SqlText.Name(Unread)}",
    ];

    private IEnumerable<string> Row() =>
    [
        $"COALESCE({OfReports}.{_key}, {OfItems}.{_key}) AS {_key}",
        .. _facts.Select(fact => SqlText.From(OfReports, SqlText.Name(SqlText.Column(fact.Id)))),
        .. _conditions.Columns.Append(SqlText.Name(First)).Select(column => SqlText.From(OfItems, column)),
        $"{UnknownAnswersQuery.Write(_facts, OfReports, ($"{OfReports}.{_key} IS NULL AND {OfItems}.{_key} IS NULL", _names.ReportKey), ($"{OfItems}.{SqlText.Name(Unread)} = 1", Vocabulary.ItemsQuestion))} AS {Unreadable}",
    ];

    // The rules for a report without items ask for no route; what they give is what the others see.
    private string RouteOf()
    {
        IEnumerable<string> ofItems = _policy.Routes.Select((route, number) => $"WHEN {SqlText.Name(First)} = {SqlText.Number(number)} THEN {SqlText.Literal(route)}");
        IEnumerable<string> withoutItems = _policy.EmptyReport.Select(rule => $"WHEN {_conditions.Any(rule.When)} THEN {SqlText.Literal(rule.Route)}");
        return $"CASE\n  {string.Join("\n  ", ofItems.Concat(withoutItems))}\n  ELSE {SqlText.Literal(_policy.UnsettledRoute)}\nEND";
    }
}
