using System.Data.Common;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>Archives that are not as the export says.</summary>
public sealed class ArchiveColumnTests
{
    // A column called child, and an answer child: SQLite takes a quoted name that it does not know for a text.
    private static readonly TriagePolicy Policy = new PolicyBuilder("parcels", "1")
        .ItemFact(new Fact("child", ["child", "adult"]) { Closed = "child" })
        .ReportFact("danger", "danger", "no")
        .Rule("A", "stop", Condition.Where("child", "adult"), "refer")
        .Otherwise("B", "go", "assess")
        .Build();

    [Theory]
    [InlineData(SqlDialect.DuckDb, "CREATE TABLE items (report TEXT, item TEXT, persons TEXT)")]
    [InlineData(SqlDialect.Sqlite, "CREATE TABLE items (report TEXT, item TEXT, persons TEXT)")]
    [InlineData(SqlDialect.DuckDb, "CREATE TABLE items (report TEXT, child TEXT)")]
    [InlineData(SqlDialect.Sqlite, "CREATE TABLE items (report TEXT, child TEXT)")]
    [InlineData(SqlDialect.DuckDb, "CREATE TABLE items (item TEXT, child TEXT)")]
    [InlineData(SqlDialect.Sqlite, "CREATE TABLE items (item TEXT, child TEXT)")]
    public void A_table_of_items_without_one_of_the_columns_is_an_error_of_the_database(SqlDialect dialect, string items)
    {
        using DbConnection database = TestDatabases.OpenOrSkip(dialect);
        FluentActions.Invoking(() => Rows(database, dialect, "triaged_items", items, "CREATE TABLE reports (report TEXT, danger TEXT)")).Should().Throw<DbException>();
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb, "report TEXT")]
    [InlineData(SqlDialect.Sqlite, "report TEXT")]
    [InlineData(SqlDialect.DuckDb, "danger TEXT")]
    [InlineData(SqlDialect.Sqlite, "danger TEXT")]
    public void A_table_of_reports_without_one_of_the_columns_is_an_error_of_the_database(SqlDialect dialect, string columns)
    {
        using DbConnection database = TestDatabases.OpenOrSkip(dialect);
        FluentActions.Invoking(() => Rows(database, dialect, "triaged_reports", "CREATE TABLE items (report TEXT, item TEXT, child TEXT)", $"CREATE TABLE reports ({columns})")).Should().Throw<DbException>();
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void Additional_columns_change_nothing_even_when_named_like_columns_of_the_query(SqlDialect dialect)
    {
        const string more = "first__route TEXT, unread__items TEXT, unreadable__ TEXT, unreadable TEXT, route TEXT, some__1 TEXT";
        string[] sql =
        [
            $"CREATE TABLE items (report TEXT, item TEXT, child TEXT, {more})", $"CREATE TABLE reports (report TEXT, danger TEXT, {more})",
            "INSERT INTO items VALUES ('r', '1', 'child', 'x', 'x', 'x', 'x', 'x', 'x')", "INSERT INTO reports VALUES ('r', 'no', 'x', 'x', 'x', 'x', 'x', 'x')",
        ];
        foreach (string view in new[] { "triaged_items", "triaged_reports" })
        {
            using DbConnection database = TestDatabases.OpenOrSkip(dialect);
            Rows(database, dialect, view, sql).Should().ContainSingle().Which.Should().Contain("route", "assess").And.Contain("unreadable", null);
        }
    }

    private static IEnumerable<Dictionary<string, string?>> Rows(DbConnection database, SqlDialect dialect, string view, params string[] tables)
    {
        foreach (string text in tables.Append(SqlExport.Write(Policy, dialect).Views)) Queries.Run(database, text);
        return [.. Queries.Rows(database, $"SELECT * FROM {view}")];
    }
}
