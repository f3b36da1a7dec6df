using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Finds words that are no answers.</summary>
internal static class UnknownAnswersQuery
{
    /// <summary>What of a row cannot be read: something else, or the first fact whose word is none of its answers; NULL for nothing.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="source">The table with their columns.</param>
    /// <param name="more">What else there can be: when, and how it is called.</param>
    public static string Write(FactList facts, string source, params (string When, string Name)[] more)
    {
        IEnumerable<string> cases = facts.Select(fact =>
            $"WHEN {source}.{SqlText.Name(SqlText.Column(fact.Id))} NOT IN ({string.Join(", ", fact.Answers.Select(SqlText.Literal))}) THEN {SqlText.Literal(fact.Id)}");
        return $"CASE\n  {string.Join("\n  ", more.Select(one => $"WHEN {one.When} THEN {SqlText.Literal(one.Name)}").Concat(cases))}\nEND";
    }
}
