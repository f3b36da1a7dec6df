using System.Data.Common;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.Sql;

public sealed class UnreadableArchiveTests
{
    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void An_item_with_a_word_that_is_no_answer_has_no_route_and_names_the_fact(SqlDialect dialect)
    {
        using DbConnection archive = Archive(dialect, "INSERT INTO items VALUES ('r', '1', 'photo', 'drawn', 'child', 'sexual-act', 'darkweb', 'given'), ('r', '2', 'photo', NULL, '', NULL, 'cloud', NULL)");
        Rows(archive, "triaged_items").Should().BeEquivalentTo(["r/1: NULL, place", "r/2: NULL, persons"]);
        Queries.Rows(archive, "SELECT reason_drawing, question_link FROM triaged_items").Should().AllSatisfy(row => row.Values.Should().OnlyContain(value => value == null));
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void A_report_that_cannot_be_read_or_has_such_an_item_has_no_route_and_says_why(SqlDialect dialect)
    {
        using DbConnection archive = Archive(
            dialect,
            "INSERT INTO reports VALUES ('r', 'no', 'no', 'no', 'no', 'no'), ('s', 'yes', 'perhaps', NULL, NULL, NULL)",
            "INSERT INTO items VALUES ('r', '1', 'photo', 'drawn', 'child', 'sexual-act', 'darkweb', 'given'), ('r', '2', 'text', NULL, NULL, NULL, NULL, NULL)");
        Rows(archive, "triaged_reports").Should().BeEquivalentTo(["r: NULL, items", "s: NULL, child-concern"]);
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void An_item_without_a_row_for_its_report_still_gives_a_decided_report(SqlDialect dialect)
    {
        using DbConnection archive = Archive(dialect, "INSERT INTO items VALUES ('lone', '1', 'photo', 'photographic', 'child', 'sexual-act', 'public-internet', 'given')");
        Rows(archive, "triaged_reports").Should().Equal("lone: assess, readable");
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void Each_of_two_rows_with_the_same_report_key_is_decided_with_its_items(SqlDialect dialect)
    {
        using DbConnection archive = Archive(
            dialect,
            "INSERT INTO reports VALUES ('r', 'no', 'no', 'no', 'no', 'no'), ('r', 'yes', 'no', 'no', 'no', 'no')",
            "INSERT INTO items VALUES ('r', '1', 'photo', 'photographic', 'child', 'sexual-act', 'public-internet', 'given')");
        Rows(archive, "triaged_reports").Should().Equal("r: assess, readable", "r: assess, readable");
        Queries.Rows(archive, "SELECT SUM(referral_emergency_112) AS n FROM triaged_reports").Single()["n"].Should().Be("1");
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.Sqlite)]
    public void Reports_and_items_without_a_key_are_not_taken_for_one_report(SqlDialect dialect)
    {
        using DbConnection archive = Archive(
            dialect,
            "INSERT INTO reports VALUES (NULL, 'no', 'no', 'no', 'no', 'no')",
            "INSERT INTO items VALUES (NULL, '1', 'text', NULL, NULL, NULL, NULL, NULL), (NULL, '1', 'photo', 'photographic', 'child', 'sexual-act', 'public-internet', 'given')");
        Rows(archive, "triaged_reports").Should().Equal(": NULL, report", ": NULL, report");
        Rows(archive, "triaged_items").Should().BeEquivalentTo(["/1: out-of-scope, readable", "/1: assess, readable"]);
    }

    private static DbConnection Archive(SqlDialect dialect, params string[] rows)
    {
        DbConnection connection = TestDatabases.OpenOrSkip(dialect);
        SqlScript sql = SqlExport.Write(Hotline.Read(), dialect);
        foreach (string text in rows.Prepend(sql.Views).Prepend(sql.Tables)) Queries.Run(connection, text);
        return connection;
    }

    private static IEnumerable<string> Rows(DbConnection archive, string view) => Queries.Rows(archive, $"SELECT * FROM {view}")
        .Select(row => $"{row["report"]}{(row.TryGetValue("item", out string? item) ? $"/{item}" : "")}: {row["route"] ?? "NULL"}, {row["unreadable"] ?? "readable"}");
}
