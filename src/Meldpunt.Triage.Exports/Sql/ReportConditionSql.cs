using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Conditions on reports, over the columns of what was gathered of their items.</summary>
internal static class ReportConditionSql
{
    /// <summary>The column that says whether some item has a route, in doubt or not.</summary>
    public static string SomeItem(string route, bool inDoubt) => SqlText.Column(route, inDoubt ? "some_doubt__" : "some__");

    /// <summary>That some item has a route.</summary>
    public static string HasItem(string route) =>
        SqlText.Any([$"{SqlText.Name(SomeItem(route, inDoubt: false))} = 1", $"{SqlText.Name(SomeItem(route, inDoubt: true))} = 1"]);

    public static string Any(ValueList<ReportCondition> alternatives, TriagePolicy policy) =>
        SqlText.Any([.. alternatives.Select(one => Alternative(one, policy))]);

    // Unlike a rule for an item, a part holds only when there is an answer.
    private static string Alternative(ReportCondition condition, TriagePolicy policy)
    {
        IEnumerable<string> parts = condition.Facts.Parts.Select(part => SqlText.In(SqlText.Name(SqlText.Column(part.Fact)), [.. part.Answers]));
        return SqlText.All(condition.SomeItem is { } some ? [.. parts, Items(some, policy)] : [.. parts]);
    }

    private static string Items(SomeItem some, TriagePolicy policy)
    {
        IEnumerable<string> routes = policy.Routes.Where(route => some.Routes.IsEmpty || some.Routes.Contains(route));
        IEnumerable<string> columns = routes.SelectMany(route => some.InDoubt ? [SomeItem(route, true)] : new[] { SomeItem(route, false), SomeItem(route, true) });
        return SqlText.Any([.. columns.Select(column => $"{SqlText.Name(column)} = 1")]);
    }
}
