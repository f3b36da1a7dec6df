using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Finds words that are no answers.</summary>
internal static class UnknownWords
{
    /// <summary>The first fact whose word is none of its answers; NULL when all can be read.</summary>
    public static string Of(FactList facts)
    {
        IEnumerable<string> cases = facts.Select(fact =>
            $"WHEN {SqlText.Name(SqlText.Column(fact.Id))} NOT IN ({string.Join(", ", fact.Answers.Select(SqlText.Literal))}) THEN {SqlText.Literal(fact.Id)}");
        return facts.Count == 0 ? SqlText.NoText : $"CASE\n  {string.Join("\n  ", cases)}\nEND";
    }
}
