using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.SqlJudge;

/// <summary>Every combination of answers to some facts, unanswered included, by number; in C# and in SQL.</summary>
/// <param name="facts">The facts.</param>
internal sealed class Combinations(FactList facts)
{
    /// <summary>How many there are.</summary>
    public int Count => facts.Aggregate(1, (product, fact) => product * (fact.Answers.Count + 1));

    /// <summary>The combination with a number, from 0.</summary>
    public Answers this[int number]
    {
        get
        {
            Answers answers = Answers.None(facts);
            foreach (Fact fact in facts)
            {
                int value = number % (fact.Answers.Count + 1);
                number /= fact.Answers.Count + 1;
                if (value > 0) answers = answers.With(fact.Id, fact.Answers[value - 1]);
            }

            return answers;
        }
    }

    /// <summary>A query for all of them: their number, and a column for each fact.</summary>
    public string Query()
    {
        List<string> columns = [];
        List<string> tables = ["(SELECT 0 AS n) AS zero"];
        string number = "0";
        int stride = 1;
        for (int i = 0; i < facts.Count; i++)
        {
            IEnumerable<string> answers = facts[i].Answers.Select((answer, k) => $"SELECT {k + 1}, '{answer}'").Prepend("SELECT 0 AS n, CAST(NULL AS VARCHAR(64)) AS w");
            tables.Add($"({string.Join(" UNION ALL ", answers)}) AS f{i}");
            columns.Add($", f{i}.w AS \"{facts[i].Id.Replace('-', '_')}\"");
            number += $" + {stride} * f{i}.n";
            stride *= facts[i].Answers.Count + 1;
        }

        return $"SELECT {number} AS number{string.Concat(columns)} FROM {string.Join(" CROSS JOIN ", tables)}";
    }
}
