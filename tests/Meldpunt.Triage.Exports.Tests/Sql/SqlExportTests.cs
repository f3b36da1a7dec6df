using System.Data.Common;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Exports.Tests.Sql;

public sealed class SqlExportTests
{
    [Fact]
    public void The_same_policy_gives_the_same_SQL() =>
        SqlExport.Write(ShippedPolicy.Read()).Should().Be(SqlExport.Write(ShippedPolicy.Read()));

    [Fact]
    public void Every_row_of_a_result_has_the_hash_of_the_policy()
    {
        SqlScript sql = SqlExport.Write(ShippedPolicy.Read());
        foreach (string query in new[] { sql.ItemQuery, sql.ReportQuery }) query.Should().Contain($"'{TriageEngine.Default.Version.Sha256}' AS \"policy_sha256\"");
    }

    [Theory]
    [InlineData(SqlDialect.DuckDb, "CREATE SCHEMA archive")]
    [InlineData(SqlDialect.Sqlite, "ATTACH ':memory:' AS archive")]
    public void Tables_and_keys_can_have_any_name_and_a_schema(SqlDialect dialect, string schema)
    {
        SqlNames names = new()
        {
            Items = "archive.the \"items\"",
            Reports = "archive.reports",
            ReportKey = "case nr",
            ItemKey = "n",
            TriagedItems = "archive.routed",
            TriagedReports = "archive.routed reports",
        };
        SqlScript sql = SqlExport.Write(ShippedPolicy.Read(), dialect, names);
        using DbConnection connection = TestDatabases.OpenOrSkip(dialect);
        foreach (string text in new[] { schema, sql.Tables, sql.Views, "INSERT INTO archive.reports VALUES ('x', 'yes', NULL, NULL, NULL, NULL)" }) Queries.Run(connection, text);
        Queries.Rows(connection, "SELECT * FROM archive.\"routed reports\"").Should().ContainSingle().Which.Should().Contain("case nr", "x").And.Contain("route", "refer");
    }

    [Fact]
    public void A_policy_without_facts_of_a_report_and_without_referrals_can_be_exported()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "food", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        using DbConnection connection = Databases.Open(SqlDialect.Sqlite);
        Judge.Of(connection, policy, SqlExport.Write(policy, SqlDialect.Sqlite)).Differences.Should().Be(0);
    }

    // Written as one expression, what many ways lead to would stand there for each of them.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_node_of_the_decision_diagram_is_written_once_in_the_SQL(int seed)
    {
        TriagePolicy policy = StructuredPolicies.OfClusters(facts: 30, rules: 200, seed);
        OutcomeSets outcomes = SoundPolicy.Compile(policy, PolicyAnalysis.DefaultNodeBudget, CancellationToken.None).Outcomes;
        int nodes = outcomes.Routes.CountNodes() + policy.Vocabulary.ItemFacts.Indexes.Sum(fact => outcomes.DependsOn(fact).AsFunction().CountNodes());
        Regex.Count(SqlExport.Write(policy).ItemQuery, @"ELSE -?\d+ END").Should().Be(nodes + policy.Rules.Count(rule => rule.GivesReason) + Flags(policy));
    }

    // A node has a case with 'ELSE' and the state of most answers; each flag one with 0.
    private static int Flags(TriagePolicy policy) => 1 + (policy.Routes.Count - 1) + policy.Vocabulary.ItemFacts.Count;
}
