using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Sql;

public sealed class SqlRefusalTests
{
    private const string Long = "a-word-of-sixty-characters-that-no-column-of-postgres-can-hold";

    [Fact]
    public void A_policy_with_names_that_a_database_would_cut_is_refused_with_every_such_name()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .ItemFact(new Fact(Long, ["yes", "no"]) { Closed = "no" })
            .Rule("A", $"r{Long}", Condition.Where(Long, "yes"), "refer")
            .Otherwise("B", "deliver", "assess")
            .Build();
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.PostgreSql)).Should().Throw<PolicyException>()
            .WithMessage("The policy parcels 1 cannot be exported as SQL for PostgreSQL:*$.itemFacts[0].id: *keeps only 63*$.groups[0].rules[0].id: *keeps only 63*");
        SqlExport.Write(policy, SqlDialect.Sqlite).ItemQuery.Should().Contain(Long.Replace('-', '_'));
    }

    [Fact]
    public void A_policy_that_needs_more_columns_than_a_database_has_room_for_is_refused()
    {
        PolicyBuilder policy = new("many", "1");
        policy.ItemFact(new Fact("fact", ["yes", "no"]) { Closed = "no" });
        for (int rule = 0; rule < 1_700; rule++) policy.Rule("A", $"rule-{rule}", Condition.Where("fact", "yes"), "refer");
        policy.Otherwise("B", "deliver", "assess");
        FluentActions.Invoking(() => SqlExport.Write(policy.Build(), SqlDialect.PostgreSql)).Should().Throw<PolicyException>()
            .WithMessage("*$.groups: a row of a triaged item would have 1714 columns, but PostgreSQL allows only 1600*");
    }

    [Theory]
    [InlineData("1\n; DROP TABLE items")]
    [InlineData("1\u2028; DROP TABLE items")]
    [InlineData("1 \u202E")]
    [InlineData("1 HALF")]
    public void A_version_with_a_line_break_or_a_control_character_is_refused(string version)
    {
        TriagePolicy policy = ShippedPolicy.Read() with { Version = version.Replace("HALF", "\uD800", StringComparison.Ordinal) };
        FluentActions.Invoking(() => SqlExport.Write(policy)).Should().Throw<PolicyException>().WithMessage("*$.version: a version cannot have U+*");
    }

    [Fact]
    public void A_name_of_a_column_that_every_table_of_a_database_has_already_is_refused()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("xmin", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.PostgreSql)).Should().Throw<PolicyException>().WithMessage("*$.itemFacts[0].id: PostgreSQL has a system column 'xmin'*");
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.PostgreSql, new() { ItemKey = "ctid" })).Should().Throw<ArgumentException>().WithMessage("*ItemKey cannot be used: PostgreSQL has a system column 'ctid' in each table*");
        SqlExport.Write(policy, SqlDialect.DuckDb).Tables.Should().Contain("\"xmin\"");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_name_that_SQLite_gives_to_no_column_of_a_subquery_is_refused(string name)
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact(name, "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        FluentActions.Invoking(() => SqlExport.Write(policy, SqlDialect.Sqlite)).Should().Throw<PolicyException>().WithMessage($"*$.itemFacts[0].id: SQLite has no column '{name}' in a subquery*choose another id*");
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.Sqlite, new() { ReportKey = name.ToUpperInvariant() })).Should().Throw<ArgumentException>().WithMessage("*ReportKey cannot be used: SQLite*");
        SqlExport.Write(policy, SqlDialect.PostgreSql).Tables.Should().Contain($"\"{name}\"");
    }

    [Fact]
    public void Names_of_views_that_a_database_would_cut_are_refused()
    {
        SqlNames names = new() { TriagedItems = $"a.{Long}_items", TriagedReports = $"a.{Long}_reports" };
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.PostgreSql, names)).Should().Throw<ArgumentException>()
            .WithMessage("*TriagedItems has 68 bytes, and PostgreSQL keeps 63; TriagedReports has 70 bytes*");
        SqlExport.Write(ShippedPolicy.Read(), SqlDialect.DuckDb, names).Views.Should().Contain(Long);
    }

    [Fact]
    public void A_value_that_is_none_of_the_dialects_is_refused() =>
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), (SqlDialect)99)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("dialect");

    [Fact]
    public void An_unsound_policy_is_refused_with_its_findings()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        policy = policy with { Groups = [.. policy.Groups.Take(3)], Texts = PolicyTexts.None };
        FluentActions.Invoking(() => SqlExport.Write(policy)).Should().Throw<PolicyException>().WithMessage("*not sound*gap*");
    }

    [Fact]
    public void A_fact_named_like_a_key_is_refused_unless_the_key_gets_another_name()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .ItemFact("report", "letter", "in-doubt")
            .Otherwise("A", "deliver", "assess")
            .Build();
        FluentActions.Invoking(() => SqlExport.Write(policy)).Should().Throw<PolicyException>().WithMessage("*$.itemFacts[0].id: the fact 'report' would have the same column as a key, 'report'; give the key another name*");
        SqlExport.Write(policy, SqlDialect.Ansi, new() { ReportKey = "parcel" }).Tables.Should().Contain("\"parcel\" VARCHAR(64)");
    }

    [Theory]
    [InlineData("item__read", "report", "Items begins like a step of the query")]
    [InlineData("items__read", "report", "Items begins like a step of the query")]
    [InlineData("items", "Question_place", "ReportKey is the name of a column of the result itself")]
    [InlineData("items", "some__key", "ReportKey has two consecutive underscores")]
    public void Names_that_the_query_uses_itself_are_refused(string items, string key, string why) =>
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.Ansi, new() { Items = items, ReportKey = key })).Should().Throw<ArgumentException>().WithMessage($"*{why}*");

    [Fact]
    public void All_blank_names_and_all_names_used_twice_are_refused_in_one_message()
    {
        SqlNames names = new() { Items = "archive", Reports = "ARCHIVE", ReportKey = "route", ItemKey = null!, TriagedItems = "a.. ", TriagedReports = "main.archive" };
        FluentActions.Invoking(() => SqlExport.Write(ShippedPolicy.Read(), SqlDialect.Ansi, names)).Should().Throw<ArgumentException>()
            .WithMessage("*TriagedItems is blank*ItemKey is blank*Items and Reports are the same, or may be; Items and TriagedReports are the same, or may be; Reports and TriagedReports*ReportKey is the name of a column*");
    }
}
