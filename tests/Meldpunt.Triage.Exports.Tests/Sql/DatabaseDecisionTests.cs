using System.Data.Common;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>
/// SQLite judges, also SQL of the standard, of Spark and of Trino: in <c>dotnet test</c> one in 23 combinations, among which each planted fault is found. CI
/// judges all of them, also by DuckDB and PostgreSQL.
/// </summary>
public sealed class DatabaseDecisionTests
{
    private const int Others = 20;
    private const int Share = 23;

    [Fact]
    public void A_database_decides_every_combination_of_answers_as_the_library_does()
    {
        int oneIn = Seeded.OneIn(Share);
        Verdict verdict = Judged(Hotline.Read(), SqlDialect.Sqlite, oneIn);
        verdict.Should().Be(new Verdict((24_192 + oneIn - 1) / oneIn, (110_592 + oneIn - 1) / oneIn, 0, null));
    }

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Ansi)]
    [InlineData(SqlDialect.Spark)]
    [InlineData(SqlDialect.Trino)]
    public void A_database_decides_as_the_library_does_when_words_of_the_policy_mean_something_in_SQL(SqlDialect dialect)
    {
        for (int seed = 1; seed <= Others; seed += Seeded.OneIn(4))
        {
            Verdict verdict = Judged(WordedPolicies.OfSql(seed), dialect);
            verdict.First.Should().BeNull($"seed {seed} must be decided alike");
        }
    }

    [Fact]
    public void A_policy_of_words_that_were_chosen_to_break_an_export_is_decided_alike_or_refused_with_the_word()
    {
        int decided = 0;
        for (int seed = 1; seed <= 3 * Others; seed += Seeded.OneIn(4))
        {
            TriagePolicy policy = WordedPolicies.OfHostile(seed);
            try
            {
                Judged(policy, SqlDialect.Sqlite).First.Should().BeNull($"seed {seed} must be decided alike");
                decided++;
            }
            catch (PolicyException refused)
            {
                refused.Faults.Should().OnlyContain(fault => fault.Path.EndsWith(".id", StringComparison.Ordinal) && fault.Message.Contains("; ", StringComparison.Ordinal), $"seed {seed} must be refused with its word");
            }
        }

        decided.Should().BeGreaterThan(Others / 2);
    }

    [Theory]
    [InlineData("WHEN \"nature\" = 'not-sexual' THEN -8 ", "", false)]
    [InlineData("\"route__6\" IN (-4, -5, -12, -13)", "\"route__6\" IN (-4, -12, -13)", false)]
    [InlineData("\"format\" IN ('audio', 'other') THEN 1", "\"format\" IN ('audio') THEN 1", false)]
    [InlineData("\"anonymous\" = 'yes'", "\"anonymous\" = 'no'", true)]
    [InlineData("\"route\" = 'assess' AND \"in_doubt\" = 1", "\"route\" = 'assess'", true)]
    [InlineData("WHERE r__.\"report\" IS NULL", "", true)]
    public void A_fault_planted_in_the_SQL_is_found_by_the_comparison(string right, string wrong, bool inReports)
    {
        TriagePolicy policy = Hotline.Read();
        SqlScript sql = SqlExport.Write(policy, SqlDialect.Sqlite);
        sql.Views.Should().Contain(right);
        using DbConnection connection = Databases.Open(SqlDialect.Sqlite);
        string? difference = Judge.FirstDifference(connection, policy, sql with { Views = sql.Views.Replace(right, wrong, StringComparison.Ordinal) }, inReports, Share);
        difference.Should().NotBeNull();
    }

    private static Verdict Judged(TriagePolicy policy, SqlDialect dialect, int oneIn = 1)
    {
        using DbConnection connection = Databases.Open(SqlDialect.Sqlite);
        SqlScript sql = SqlExport.Write(policy, dialect);

        // SQLite reads names in backticks too. It has no statement that replaces a view, and takes a type that it does not know for numbers.
        return Judge.Of(
            connection,
            policy,
            sql with { Tables = sql.Tables.Replace(" STRING", " TEXT", StringComparison.Ordinal), Views = sql.Views.Replace("CREATE OR REPLACE VIEW", "CREATE VIEW", StringComparison.Ordinal) },
            oneIn);
    }
}
