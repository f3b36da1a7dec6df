using System.Text.RegularExpressions;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>
/// Spark and Trino are not at hand. What is written for them is what PostgreSQL was seen to decide by, but for the substitutions of docs/exports.md;
/// grammars of others judge it in CI.
/// </summary>
public sealed partial class SubstitutionTests
{
    [Theory]
    [InlineData(SqlDialect.Spark, "Spark", "STRING", "`")]
    [InlineData(SqlDialect.Trino, "Trino", "VARCHAR", "\"")]
    public void What_is_written_is_what_PostgreSQL_decides_by_but_for_the_substitutions(SqlDialect dialect, string name, string text, string quote)
    {
        foreach (TriagePolicy policy in Enumerable.Range(1, 20).Select(WordedPolicies.OfSql).Prepend(ShippedPolicy.Read()))
        {
            SqlScript sql = SqlExport.Write(policy, SqlDialect.PostgreSql);
            string tables = sql.Tables.Replace("\" TEXT", $"\" {text}", StringComparison.Ordinal);
            string views = (sql.Views + SqlExport.Counts(policy, SqlDialect.PostgreSql)).Replace("\n    OFFSET 0", "", StringComparison.Ordinal).Replace("SQL for PostgreSQL", $"SQL for {name}", StringComparison.Ordinal);
            views = ViewThatIsReplaced().Replace(views, "CREATE OR REPLACE VIEW");
            SqlScript other = SqlExport.Write(policy, dialect);
            (other.Tables + other.Views + SqlExport.Counts(policy, dialect)).Should().Be((tables + views).Replace("\"", quote, StringComparison.Ordinal));
        }
    }

    // Read back by the rules of Spark's documentation: ` doubled in names, and in texts a backslash before what it keeps.
    [Fact]
    public void Spark_reads_the_names_and_texts_that_were_meant()
    {
        const string version = "1'' \\' \\\\ \"2\" `3` \\u0041 %\\";
        SqlNames names = new() { Items = "a.the `items` \"of\" 'it' \\", ReportKey = "report's `\"no\" \\" };
        string sql = SqlExport.Write(ShippedPolicy.Read() with { Version = version }, SqlDialect.Spark, names).ItemQuery;
        string[] tokens = [.. SparkTokens().Matches(sql).Select(token => token.Value)];
        Regex.Replace(sql, SparkTokens().ToString(), "").Should().NotContainAny("'", "`", "\"", "\\");
        tokens.Where(token => token[0] == '\'').Select(token => Regex.Replace(token[1..^1], @"\\(.)", "$1")).Should().Contain(version);
        tokens.Where(token => token[0] == '`').Select(token => token[1..^1].Replace("``", "`", StringComparison.Ordinal)).Should().Contain([names.ReportKey, names.Items[2..]]);
    }

    [Fact]
    public void A_text_that_Spark_would_replace_and_a_name_that_its_catalog_refuses_are_refused_with_every_reason()
    {
        SqlNames names = new() { Items = "a.${items}", TriagedItems = "triaged items", TriagedReports = "my-db.triaged" };
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.Spark, names)).Should().Throw<ArgumentException>()
            .WithMessage("*Items cannot be used: Spark puts the value of a variable*TriagedItems cannot be used: Spark's catalog*TriagedReports cannot be used: Spark's catalog*");
        TriagePolicy policy = ShippedPolicy.Read() with { Version = "${env:HOME}" };
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.Spark)).Should().Throw<PolicyException>().WithMessage("*$.version: Spark puts the value of a variable*choose another version*");
        SqlExport.Write(policy, SqlDialect.Trino, names).Views.Should().Contain("'${env:HOME}'");
    }

    // A grammar takes any function; what an engine has is in its documentation.
    [Theory]
    [InlineData(SqlDialect.Ansi)]
    [InlineData(SqlDialect.DuckDb)]
    [InlineData(SqlDialect.PostgreSql)]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Spark)]
    [InlineData(SqlDialect.Trino)]
    public void No_function_is_called_but_those_that_every_database_has(SqlDialect dialect)
    {
        HashSet<string> called = [];
        foreach (TriagePolicy policy in Enumerable.Range(1, 20).Select(WordedPolicies.OfSql).Prepend(ShippedPolicy.Read()))
        {
            SqlScript sql = SqlExport.Write(policy, dialect);
            string plain = Quoted().Replace(sql.ItemQuery + sql.ReportQuery + SqlExport.Counts(policy, dialect), "_");
            called.UnionWith(Call().Matches(plain).Select(call => call.Groups[1].Value).Except(["AS", "IN", "AND", "OR", "WHEN", "THEN"]));
        }

        called.Should().BeEquivalentTo("COALESCE", "COUNT", "MAX", "MIN");
    }

    [GeneratedRegex("DROP VIEW IF EXISTS [^;]*;\nCREATE VIEW")]
    private static partial Regex ViewThatIsReplaced();

    [GeneratedRegex(@"`(?:[^`]|``)*`|'(?:[^'\\]|\\.)*'")]
    private static partial Regex SparkTokens();

    [GeneratedRegex("""`[^`]*`|"[^"]*"|'[^']*'""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([A-Za-z]+)\s*\(")]
    private static partial Regex Call();
}
