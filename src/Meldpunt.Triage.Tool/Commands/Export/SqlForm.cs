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
        Option<int> budget = BudgetOption.Create();
        Command command = new(Name, "Writes views that triage an archive in its own database: NULL is unanswered, an invalid word makes a row unreadable.")
        {
            policy, dialect, items, reports, reportKey, itemKey, triagedItems, triagedReports, tables, budget,
        };
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
            };
            SqlDialect of = Dialects[parsed.GetValue(dialect)!];
            return RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), policy => SqlExport.Write(policy, of, names, parsed.GetValue(budget), cancellation), parsed.GetValue(tables));
        });
        return command;
    }

    private static Option<string> Named(string property, string description, string usual) =>
        new(OptionOf(property)) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(ExportRun run, string? policy, Func<TriagePolicy, SqlScript> write, bool tables)
    {
        try
        {
            return await run.RunAsync(policy, source => write(source) is var sql && tables ? sql.Tables : sql.Views).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            return await run.WrongAsync([InOptions(exception.Message.Split(" (Parameter")[0])]).ConfigureAwait(false);
        }
    }

    private static string OptionOf(string property) => $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(property)}";

    // The library names its properties.
    private static string InOptions(string message) => PropertyOfNames().Replace(message, property => OptionOf(property.Value));

    [GeneratedRegex(@"\b(TriagedItems|TriagedReports|ReportKey|ItemKey|Items|Reports)\b")]
    private static partial Regex PropertyOfNames();
}
