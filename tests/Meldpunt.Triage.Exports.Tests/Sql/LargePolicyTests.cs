using System.Data.Common;
using System.Globalization;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Exports.Tests.Sql;

public sealed class LargePolicyTests
{
    private const int Items = 300;

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void A_database_decides_two_hundred_rules_over_thirty_facts_as_the_library_does(SqlDialect dialect)
    {
        TriagePolicy policy = StructuredPolicies.OfClusters(facts: 30, rules: 200, seed: 3) with { Guarantees = [] };
        TriageEngine engine = TriageEngine.Create(policy);
        Random random = new(5);
        Answers[] items = [.. Enumerable.Range(0, Items).Select(i => Item(policy.Vocabulary.ItemFacts, random, i % 12))];
        SqlScript sql = SqlExport.Write(policy, dialect);
        using DbConnection connection = TestDatabases.OpenOrSkip(dialect);
        foreach (string text in new[] { sql.Tables, sql.Views, Insert(items) }) Queries.Run(connection, text);
        int compared = 0;
        foreach (Dictionary<string, string?> row in Queries.Rows(connection, "SELECT * FROM triaged_items"))
        {
            compared++;
            Answers item = items[int.Parse(row["report"]!, CultureInfo.InvariantCulture)];
            bool inDoubt = item.Any(answer => answer.Value == policy.Vocabulary.Doubt);
            Expectation.OfItem(policy, engine.Decide(item), inDoubt).Difference(row, "report", "item").Should().BeNull($"of {item}");
        }

        compared.Should().Be(Items);
    }

    // One in so many facts is unanswered; for 0 every one.
    private static Answers Item(FactList facts, Random random, int unanswered)
    {
        Answers item = Answers.None(facts);
        foreach (Fact fact in facts.Where(_ => unanswered > 0 && random.Next(unanswered) > 0)) item = item.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)]);
        return item;
    }

    private static string Insert(Answers[] items)
    {
        IEnumerable<string> rows = items.Select((item, i) =>
            $"('{i}', '1', {string.Join(", ", item.Facts.Select(fact => item[fact.Id] is { } answer ? $"'{answer}'" : "NULL"))})");
        return $"INSERT INTO items VALUES {string.Join(", ", rows)}";
    }
}
