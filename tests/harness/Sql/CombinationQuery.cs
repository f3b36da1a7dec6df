using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>A query for every combination of answers to some facts: its number as in <see cref="Cases.Combinations"/>, and a column for each fact.</summary>
internal static class CombinationQuery
{
    // No fact has two underscores in its column.
    public static string Of(FactList facts)
    {
        List<string> columns = [];
        List<string> tables = ["(SELECT 0 AS n) AS zero"];
        string number = "0";
        int stride = 1;
        for (int i = 0; i < facts.Count; i++)
        {
            IEnumerable<string> answers = facts[i].Answers.Select((answer, k) => $"SELECT {k + 1}, '{answer}'").Prepend("SELECT 0 AS n, CAST(NULL AS VARCHAR(64)) AS w");
            tables.Add($"({string.Join(" UNION ALL ", answers)}) AS f{i}");
            columns.Add($", f{i}.w AS {Column(facts[i])}");
            number += $" + {stride} * f{i}.n";
            stride *= facts[i].Answers.Count + 1;
        }

        return $"SELECT {number} AS number__{string.Concat(columns)} FROM {string.Join(" CROSS JOIN ", tables)}";
    }

    public static string Column(Fact fact) => $"\"{fact.Id.Replace('-', '_')}\"";
}
