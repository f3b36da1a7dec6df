using System.Data.Common;
using System.Globalization;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>SQLite and DuckDB read no expression that is 1,000 deep.</summary>
public sealed class ExpressionDepthTests
{
    private const int Many = 3_456;

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void A_sum_of_thousands_of_terms_is_not_too_deep_for_a_database(SqlDialect dialect)
    {
        using DbConnection connection = TestDatabases.OpenOrSkip(dialect);
        string sum = SqlText.Chain([.. Enumerable.Repeat("1", Many)], " + ");
        Queries.Rows(connection, $"SELECT {sum} AS n").Single()["n"].Should().Be(Many.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void A_notice_with_many_alternatives_is_not_too_deep_for_a_database(SqlDialect dialect)
    {
        TriagePolicy policy = new PolicyBuilder("many", "1")
            .ItemFact(new Fact("content", ["letter", "food"]) { Closed = "food" })
            .ReportFact("urgent", "yes", "no")
            .Otherwise("A", "deliver", "assess")
            .Notice(new("hurry", [.. Enumerable.Repeat(ReportCondition.Where("urgent", "yes"), 1_200)]))
            .Build();
        using DbConnection connection = TestDatabases.OpenOrSkip(dialect);
        Judge.Of(connection, policy, SqlExport.Write(policy, dialect)).Differences.Should().Be(0);
    }
}
