using System.Data.Common;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>A policy that asks everything that a rule for a report can ask, decided by a database; and faults in what it asks.</summary>
public sealed class LanguageSqlTests
{
    private static readonly TriagePolicy Policy = LanguagePolicy.Make();

    [Theory]
    [InlineData(SqlDialect.Sqlite)]
    [InlineData(SqlDialect.DuckDb)]
    public void A_database_decides_all_that_a_rule_for_a_report_can_ask(SqlDialect dialect)
    {
        using DbConnection database = TestDatabases.OpenOrSkip(dialect);
        Verdict verdict = Judge.Of(database, Policy, SqlExport.Write(Policy, dialect));
        verdict.Differences.Should().Be(0, verdict.First);
        (verdict.Items, verdict.Reports).Should().Be((60, 3 * 238));
    }

    [Theory]
    [InlineData("\"route__\" IN ('open', 'return')", "\"route__\" IN ('open')")]
    [InlineData("COALESCE(\"some__1\", 0) = 0", "\"some__1\" = 0")]
    [InlineData("(\"18_or_over\" = 'no' OR \"size\" = 'large')", "(\"18_or_over\" = 'no')")]
    [InlineData("THEN 0 ELSE 1 END) AS \"some__2\"", "THEN 1 ELSE 0 END) AS \"some__2\"")]
    [InlineData("\"in_doubt\" = 1 AND \"fits__", "\"fits__")]
    public void A_fault_planted_in_what_is_asked_is_found(string right, string wrong)
    {
        SqlScript sql = SqlExport.Write(Policy, SqlDialect.Sqlite);
        sql.Views.Should().Contain(right);
        using DbConnection connection = Databases.Open(SqlDialect.Sqlite);
        Judge.FirstDifference(connection, Policy, sql with { Views = sql.Views.Replace(right, wrong, StringComparison.Ordinal) }, inReports: true).Should().NotBeNull();
    }

    [Fact]
    public void Names_like_those_of_labels_and_labels_with_long_names_are_refused()
    {
        FluentActions.Invoking(() => SqlExport.Write(Policy, names: new() { ReportKey = "label_key" })).Should().Throw<ArgumentException>().WithMessage("*ReportKey is the name of a column of the result itself, or begins like one*");
        TriagePolicy policy = LanguagePolicy.WithoutTexts with { Guarantees = [], Labels = [new(new string('1', 60), [ReportCondition.Always])] };
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.PostgreSql)).Should().Throw<PolicyException>().WithMessage("*$.labels[0].id: it would need a column with a name of 66 characters, but PostgreSQL keeps only 63*");
    }

    [Fact]
    public void A_policy_of_more_labels_than_a_row_has_room_for_is_refused()
    {
        TriagePolicy policy = LanguagePolicy.WithoutTexts with { Guarantees = [], Labels = [.. Enumerable.Range(0, 1_600).Select(label => new LabelRule($"{label}", [ReportCondition.Always]))] };
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.PostgreSql)).Should().Throw<PolicyException>().WithMessage("*$.notices: a row of a triaged report would have 1611 columns, but PostgreSQL allows only 1600*");
    }
}
