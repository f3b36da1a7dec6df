using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tables;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Decides reports: gathers each with its items, and then reads what the rules for a report can see.</summary>
/// <param name="policy">The policy.</param>
/// <param name="names">The tables.</param>
internal sealed class ReportSql(SoundPolicy policy, SqlNames names)
{
    private const string ItemsName = "report__items";
    private const string RowsName = "report__rows";
    private const string GatheredName = "report__gathered";
    private const string IsReport = "is__report";
    private const string Reports = "reports__";
    private const string Items = "items__";

    private readonly TriagePolicy _policy = policy.Policy;
    private readonly FactList _facts = policy.Policy.Vocabulary.ReportFacts;
    private readonly ReferralSql _referrals = new(policy.Policy);
    private readonly string _key = SqlText.Name(names.ReportKey);
    private readonly string _unreadable = SqlText.Name(ItemSql.Unreadable);

    private IEnumerable<string> Facts => _facts.Select(fact => SqlText.Name(SqlText.Column(fact.Id)));

    private IEnumerable<(string Route, bool InDoubt)> Kinds => _policy.Routes.SelectMany(route => new[] { (route, false), (route, true) });

    /// <summary>Adds the steps; the last one is returned.</summary>
    public string AddSteps(SqlQuery query)
    {
        ItemSql items = new(policy, names);
        string from = items.AddSteps(query, withQuestions: false);
        query.Add(ItemsName, [_key, .. items.Decided(), _unreadable], from);
        query.Add(RowsName, RowOfReport(), $"{SqlText.Table(names.Reports)}\n    UNION ALL\n{RowOfItem()}");
        query.Add(GatheredName, Gathered(), $"{SqlText.Name(RowsName)}\n    GROUP BY {_key}");
        string[] gathered = [_key, .. Facts, .. Kinds.Select(kind => SqlText.Name(ReportConditionSql.SomeItem(kind.Route, kind.InDoubt))), SqlText.Name(Items)];
        query.Add("report__read", [.. gathered, $"{Unreadable()} AS {_unreadable}", .. _referrals.Shown()], SqlText.Name(GatheredName));
        query.Add("report__referrals", [.. gathered, _unreadable, .. _referrals.InOrder()], SqlText.Name("report__read"));
        string last = "report__referrals";
        foreach (int referral in _referrals.Movable)
        {
            string next = SqlText.Column(_policy.Referrals[referral].Id, "report__before_");
            query.Add(next, [.. gathered, _unreadable, .. _referrals.Moved(referral)], SqlText.Name(last));
            last = next;
        }

        return SqlText.Name(last);
    }

    /// <summary>What becomes of a report.</summary>
    public IEnumerable<string> Decided()
    {
        yield return Said(Route(), ItemSql.Route);
        foreach (string column in _referrals.Columns) yield return $"CASE WHEN {_unreadable} IS NULL THEN {column} END AS {column}";
        foreach (NoticeRule notice in _policy.Notices) yield return Said(SqlText.Flag(ReportConditionSql.Any(notice.When, _policy)), SqlText.Column(notice.Id, "notice_"));
        foreach (string question in _policy.Questions)
        {
            string asked = question == ReportOutcomes.Items ? $"{SqlText.Name(Items)} = 0" : $"{SqlText.Name(SqlText.Column(question))} IS NULL";
            yield return Said(SqlText.Flag(asked), SqlText.Column(question, "question_"));
        }
    }

    private string Said(string expression, string column) => $"CASE WHEN {_unreadable} IS NULL THEN {expression} END AS {SqlText.Name(column)}";

    private IEnumerable<string> RowOfReport() =>
    [
        _key, .. Facts, $"1 AS {SqlText.Name(IsReport)}", $"{SqlText.NoText} AS {SqlText.Name(ItemSql.Route)}", $"0 AS {SqlText.Name(ItemSql.InDoubt)}",
        $"{UnknownWords.Of(_facts)} AS {_unreadable}",
    ];

    private string RowOfItem()
    {
        string[] none = [.. _facts.Select(_ => SqlText.NoText)];
        string unreadable = $"CASE WHEN {_unreadable} IS NOT NULL THEN {SqlText.Literal(ReportOutcomes.Items)} END";
        return $"    SELECT\n      {string.Join(", ", [_key, .. none, "0", SqlText.Name(ItemSql.Route), SqlText.Name(ItemSql.InDoubt), unreadable])}\n    FROM {SqlText.Name(ItemsName)}";
    }

    private IEnumerable<string> Gathered() =>
    [
        _key, .. Facts.Select(fact => $"MAX({fact}) AS {fact}"),
        .. Kinds.Select(kind => $"MAX(CASE WHEN {SqlText.Name(IsReport)} = 0 AND {SqlText.Name(ItemSql.Route)} = {SqlText.Literal(kind.Route)} AND {SqlText.Name(ItemSql.InDoubt)} = {(kind.InDoubt ? "1" : "0")} "
            + $"THEN 1 ELSE 0 END) AS {SqlText.Name(ReportConditionSql.SomeItem(kind.Route, kind.InDoubt))}"),
        $"SUM({SqlText.Name(IsReport)}) AS {SqlText.Name(Reports)}",
        $"COUNT(*) - SUM({SqlText.Name(IsReport)}) AS {SqlText.Name(Items)}",
        $"MAX({_unreadable}) AS {_unreadable}",
    ];

    // A report without a key, or one that stands there twice, may be several.
    private string Unreadable() =>
        $"CASE WHEN {_key} IS NULL OR {SqlText.Name(Reports)} > 1 THEN {SqlText.Literal(names.ReportKey)} ELSE {_unreadable} END";

    private string Route()
    {
        IEnumerable<string> ofItems = _policy.Routes.Select(route => $"WHEN {ReportConditionSql.HasItem(route)} THEN {SqlText.Literal(route)}");
        IEnumerable<string> withoutItems = _policy.EmptyReport.Select(rule => $"WHEN {ReportConditionSql.Any(rule.When, _policy)} THEN {SqlText.Literal(rule.Route)}");
        return $"CASE\n  {string.Join("\n  ", ofItems.Concat(withoutItems))}\n  ELSE {SqlText.Literal(_policy.UnsettledRoute)}\nEND";
    }
}
