using System.Data.Common;
using System.Globalization;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>Views that count what becomes of items and reports; <c>tests/judges/shards</c> lets three servers count, and a fourth add up.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.DuckDb)]
    public void What_is_counted_adds_up_to_what_is_decided_of_each_item_and_each_report(SqlDialect dialect)
    {
        foreach (TriagePolicy policy in new[] { LanguagePolicy.Make(), WordedPolicies.OfSql(2), WordedPolicies.OfSql(4), WordedPolicies.OfSql(7), WordedPolicies.OfSql(9) })
        {
            using DbConnection archive = Archive(policy, dialect);
            foreach (string what in new[] { "items", "reports" })
            {
                Dictionary<string, long> counted = Outcomes(archive, $"counted_{what}", row => long.Parse(row[what]!, CultureInfo.InvariantCulture));
                counted.Should().Equal(Outcomes(archive, $"triaged_{what}", _ => 1), $"{policy} counts {what}");
                counted.Count.Should().BeGreaterThan(1);
            }

            Queries.Rows(archive, "SELECT COUNT(*) AS n FROM counted_items WHERE unreadable IS NOT NULL").Single()["n"].Should().Be("1", "words that are no answers are not told");
        }
    }

    [Fact]
    public void Servers_that_cannot_be_used_are_refused_with_every_reason()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        FluentActions.Invoking(() => SqlExport.Shards(policy, [])).Should().Throw<ArgumentException>().WithMessage("*there is none*");
        FluentActions.Invoking(() => SqlExport.Shards(policy, ["one", " ", "one", new string('x', 50)])).Should().Throw<ArgumentException>()
            .WithMessage("*server 2 is blank*one is there twice*makes names of tables that PostgreSQL would cut*");
    }

    [Fact]
    public void A_view_that_counts_has_a_name_of_its_own()
    {
        SqlNames names = new() { CountedItems = "items", CountedReports = " " };
        FluentActions.Invoking(() => SqlExport.Counts(ShippedPolicy.Read(), SqlDialect.DuckDb, names)).Should().Throw<ArgumentException>().WithMessage("*CountedReports is blank*Items and CountedItems are the same*");
        SqlExport.Write(ShippedPolicy.Read(), SqlDialect.DuckDb, names).Views.Should().NotContain("counted");
    }

    [Fact]
    public void A_view_that_counts_more_columns_than_a_row_has_room_for_is_refused()
    {
        PolicyBuilder policy = new("many", "1");
        for (int fact = 0; fact < 12; fact++) policy.ItemFact(new Fact($"fact-{fact}", ["yes", "no"]) { Closed = "no" });
        for (int rule = 0; rule < 1_570; rule++) policy.Rule("A", $"rule-{rule}", Condition.Where("fact-0", "yes"), "refer");
        TriagePolicy many = policy.Otherwise("B", "deliver", "assess").Build();
        SqlExport.Write(many, SqlDialect.PostgreSql).Views.Should().Contain("rule_1569");
        FluentActions.Invoking(() => SqlExport.Counts(many, SqlDialect.PostgreSql)).Should().Throw<PolicyException>().WithMessage("*$.groups: a row of a triaged item would have 1607 columns, but PostgreSQL allows only 1600*");
    }

    // Each combination of answers once or twice, in reports of a few; and two words that are no answers.
    private static DbConnection Archive(TriagePolicy policy, SqlDialect dialect)
    {
        DbConnection archive = TestDatabases.OpenOrSkip(dialect);
        (FactList items, FactList reports) = (policy.Vocabulary.ItemFacts, policy.Vocabulary.ReportFacts);
        SqlScript sql = SqlExport.Write(policy, dialect);
        string columns = string.Join(", ", items.Select(CombinationQuery.Column));
        string ofReport = string.Concat(reports.Select(fact => $", {CombinationQuery.Column(fact)}"));
        string word = CombinationQuery.Column(items[0]);
        string[] script =
        [
            sql.Tables, sql.Views, SqlExport.Counts(policy, dialect),
            $"INSERT INTO items SELECT CAST(number__ % 17 AS VARCHAR(20)), CAST(number__ AS VARCHAR(20)), {columns} FROM ({CombinationQuery.Of(items)}) AS c",
            $"INSERT INTO items SELECT CAST(20 + number__ % 5 AS VARCHAR(20)), CAST(number__ AS VARCHAR(20)), {columns} FROM ({CombinationQuery.Of(items)}) AS c WHERE number__ % 3 = 0",
            $"INSERT INTO items (report, item, {word}) VALUES ('x', '1', 'no word'), ('y', '1', 'nor this')",
            $"INSERT INTO reports SELECT CAST(number__ AS VARCHAR(20)){ofReport} FROM ({CombinationQuery.Of(reports)}) AS c",
        ];
        foreach (string text in script) Queries.Run(archive, text);
        return archive;
    }

    private static Dictionary<string, long> Outcomes(DbConnection archive, string view, Func<Dictionary<string, string?>, long> count)
    {
        string[] without = ["report", "item", "items", "reports"];
        return Queries.Rows(archive, $"SELECT * FROM {view}")
            .GroupBy(row => string.Join(", ", row.Where(column => !without.Contains(column.Key) && !column.Key.StartsWith("fact_", StringComparison.Ordinal)).Select(column => $"{column.Key}={column.Value}")))
            .ToDictionary(rows => rows.Key, rows => rows.Sum(count));
    }
}
