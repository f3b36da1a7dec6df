using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export sql</c>: two views over a table of items and a table of reports.</summary>
internal static partial class SqlForm
{
    public const string Name = "sql";

    private static readonly Dictionary<string, SqlDialect> Dialects = new(StringComparer.Ordinal)
    {
        ["ansi"] = SqlDialect.Ansi,
        ["duckdb"] = SqlDialect.DuckDb,
        ["postgresql"] = SqlDialect.PostgreSql,
        ["spark"] = SqlDialect.Spark,
        ["sqlite"] = SqlDialect.Sqlite,
        ["trino"] = SqlDialect.Trino,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> dialect = new("--dialect", "-d") { Description = "The database", DefaultValueFactory = _ => "ansi" };
        dialect.AcceptOnlyFromAmong([.. Dialects.Keys]);
        Option<string> items = Named(nameof(SqlNames.Items), "The table of items, with its schema if it has one", SqlNames.Default.Items);
        Option<string> reports = Named(nameof(SqlNames.Reports), "The table of reports", SqlNames.Default.Reports);
        Option<string> reportKey = Named(nameof(SqlNames.ReportKey), "The column of both tables that identifies the report", SqlNames.Default.ReportKey);
        Option<string> itemKey = Named(nameof(SqlNames.ItemKey), "The column that identifies the item within its report", SqlNames.Default.ItemKey);
        Option<string> triagedItems = Named(nameof(SqlNames.TriagedItems), "The view of triaged items to create", SqlNames.Default.TriagedItems);
        Option<string> triagedReports = Named(nameof(SqlNames.TriagedReports), "The view of triaged reports to create", SqlNames.Default.TriagedReports);
        Option<bool> tables = new("--tables") { Description = "Instead, write the tables that the views read: empty, with a column for each fact" };
        Option<string> countedItems = Named(nameof(SqlNames.CountedItems), "The view of counted items", SqlNames.Default.CountedItems);
        Option<string> countedReports = Named(nameof(SqlNames.CountedReports), "The view of counted reports", SqlNames.Default.CountedReports);
        Option<bool> counts = new("--counts") { Description = "Instead, write views that triage and count: a row for each combination of answers, and for each outcome of a report" };
        Option<string?> shards = new("--shards") { Description = "Instead, write what adds up the counts of these servers, with commas between, through PostgreSQL's postgres_fdw", HelpName = "SERVERS" };
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Writes views that triage an archive in its own database: NULL is unanswered, an invalid word makes a row unreadable.")
        {
            policy, dialect, items, reports, reportKey, itemKey, triagedItems, triagedReports, countedItems, countedReports, tables, counts, shards, budget,
        };
        command.Validators.Add(result =>
        {
            string[] instead = [.. new Option[] { tables, counts, shards }.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)];
            if (instead.Length > 1) result.AddError($"{string.Join(" and ", instead)} cannot be combined: each writes something else.");
            if (result.GetResult(shards) is { Implicit: false } && result.GetValue(dialect) != "postgresql") result.AddError("--shards needs --dialect postgresql.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            SqlNames names = new()
            {
                Items = parsed.GetValue(items)!,
                Reports = parsed.GetValue(reports)!,
                ReportKey = parsed.GetValue(reportKey)!,
                ItemKey = parsed.GetValue(itemKey)!,
                TriagedItems = parsed.GetValue(triagedItems)!,
                TriagedReports = parsed.GetValue(triagedReports)!,
                CountedItems = parsed.GetValue(countedItems)!,
                CountedReports = parsed.GetValue(countedReports)!,
            };
            SqlDialect of = Dialects[parsed.GetValue(dialect)!];
            int nodes = parsed.GetValue(budget);
            Func<TriagePolicy, string> write = parsed.GetValue(shards) is { } servers ? policy => SqlExport.Shards(policy, servers.Split(','), names, nodes, cancellation)
                : parsed.GetValue(counts) ? policy => SqlExport.Counts(policy, of, names, nodes, cancellation)
                : policy => SqlExport.Write(policy, of, names, nodes, cancellation) is var sql && parsed.GetValue(tables) ? sql.Tables : sql.Views;
            return RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), write);
        });
        return command;
    }

    private static Option<string> Named(string property, string description, string usual) =>
        new(OptionOf(property)) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(ExportRun run, string? policy, Func<TriagePolicy, string> write)
    {
        try
        {
            return await run.RunAsync(policy, write).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            return await run.WrongAsync([InOptions(exception.Message.Split(" (Parameter")[0])]).ConfigureAwait(false);
        }
    }

    private static string OptionOf(string property) => $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(property)}";

    // The library names its properties.
    private static string InOptions(string message) => PropertyOfNames().Replace(message, property => OptionOf(property.Value));

    [GeneratedRegex(@"\b(TriagedItems|TriagedReports|CountedItems|CountedReports|ReportKey|ItemKey|Items|Reports)\b")]
    private static partial Regex PropertyOfNames();
}
