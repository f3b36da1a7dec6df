using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Export;

public sealed class ExportSqlTests
{
    [Theory]
    [InlineData("ansi", SqlDialect.Ansi)]
    [InlineData("duckdb", SqlDialect.DuckDb)]
    [InlineData("postgresql", SqlDialect.PostgreSql)]
    [InlineData("spark", SqlDialect.Spark)]
    [InlineData("sqlite", SqlDialect.Sqlite)]
    [InlineData("trino", SqlDialect.Trino)]
    public async Task The_SQL_of_each_dialect_is_what_the_library_writes(string name, SqlDialect dialect)
    {
        ToolRun run = await ToolRun.Of("export", "sql", "--dialect", name);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(SqlExport.Write(TriageEngine.Default.Policy, dialect).Views);
    }

    [Fact]
    public async Task Options_give_tables_keys_and_views_their_names()
    {
        ToolRun run = await ToolRun.Of("export", "sql", "--items", "a.i", "--reports", "a.r", "--report-key", "nr", "--item-key", "n", "--triaged-items", "ti", "--triaged-reports", "tr");
        run.Output.Should().Contain("\"a\".\"i\"").And.Contain("\"a\".\"r\"").And.Contain("CREATE VIEW \"ti\"").And.Contain("CREATE VIEW \"tr\"").And.Contain("\"nr\", \"n\", ");
        (await ToolRun.Of("export", "sql", "--tables", "--report-key", "nr")).Output.Should().StartWith("CREATE TABLE \"reports\" (\n  \"nr\" VARCHAR(64)");
    }

    [Fact]
    public async Task Names_that_cannot_be_used_exit_with_64_and_are_all_listed()
    {
        ToolRun run = await ToolRun.Of("export", "sql", "--items", "a..b", "--report-key", "route", "--triaged-items", "X", "--triaged-reports", "x");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("--items is blank, has a blank part").And.Contain("--report-key is the name of a column").And.Contain("--triaged-items and --triaged-reports are the same").And.Contain("Try 'meldpunt export sql --help'.").And.NotContain("Parameter");
    }

    [Fact]
    public async Task A_fact_named_like_a_key_exits_with_65_and_its_place()
    {
        ToolRun run = await ToolRun.Of("export", "sql", Hotline.LaterFile, "--report-key", "format");
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("later.json(40,13) $.itemFacts[0].id: the fact 'format' would have the same column as a key").And.Contain("meldpunt: the policy cannot be exported as sql: 1 fault");
    }

    [Fact]
    public async Task Views_that_count_and_what_adds_them_up_are_what_the_library_writes()
    {
        SqlNames names = new() { CountedItems = "ci", CountedReports = "cr" };
        string[] line = ["export", "sql", "-d", "postgresql", "--counted-items", "ci", "--counted-reports", "cr"];
        (await ToolRun.Of([.. line, "--counts"])).Output.Should().Be(SqlExport.Counts(TriageEngine.Default.Policy, SqlDialect.PostgreSql, names));
        (await ToolRun.Of([.. line, "--shards", "one,two"])).Output.Should().Be(SqlExport.Shards(TriageEngine.Default.Policy, ["one", "two"], names));
    }

    [Theory]
    [InlineData("--counts and --shards cannot be combined", "-d", "postgresql", "--counts", "--shards", "one")]
    [InlineData("--shards needs --dialect postgresql", "-d", "trino", "--shards", "one")]
    [InlineData("one is there twice", "-d", "postgresql", "--shards", "one,one")]
    [InlineData("--counted-items is blank", "--counts", "--counted-items", "")]
    public async Task Counts_that_cannot_be_written_exit_with_64_and_the_reason(string why, params string[] options)
    {
        ToolRun run = await ToolRun.Of(["export", "sql", .. options]);
        run.Code.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(why).And.Contain("Try 'meldpunt export sql --help'.").And.NotContain("Parameter");
    }

    [Fact]
    public async Task An_unsound_policy_exits_with_65_and_its_findings()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithGap);
        ToolRun run = await ToolRun.Of("export", "sql", file.Path);
        run.Code.Should().Be(65);
        run.Error.Should().Contain("gap").And.Contain("cannot be exported as sql");
    }

    [Fact]
    public async Task An_unknown_form_exits_with_64_and_the_nearest_form()
    {
        ToolRun run = await ToolRun.Of("export", "sqll");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("'sqll' is not a command; did you mean 'sql'?").And.Contain("Try 'meldpunt export --help'.");
        (await ToolRun.Of("export")).Error.Should().Contain("specify a command: sql");
    }
}
