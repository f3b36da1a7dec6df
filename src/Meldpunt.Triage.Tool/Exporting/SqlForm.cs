using System.CommandLine;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Exporting;

/// <summary><c>meldpunt export sql</c>: two views over a table of items and a table of reports.</summary>
internal static class SqlForm
{
    private const string Name = "sql";

    private static readonly Dictionary<string, SqlDialect> Dialects = new(StringComparer.Ordinal)
    {
        ["ansi"] = SqlDialect.Ansi,
        ["duckdb"] = SqlDialect.DuckDb,
        ["postgresql"] = SqlDialect.PostgreSql,
        ["sqlite"] = SqlDialect.Sqlite,
    };

    // The longer first: some properties end like another.
    private static readonly (string Property, string Option)[] Options =
    [
        (nameof(SqlNames.TriagedItems), "--triaged-items"), (nameof(SqlNames.TriagedReports), "--triaged-reports"), (nameof(SqlNames.ReportKey), "--report-key"),
        (nameof(SqlNames.ItemKey), "--item-key"), (nameof(SqlNames.Items), "--items"), (nameof(SqlNames.Reports), "--reports"),
    ];

    public static Command Create(ToolConsole console)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Option<string> dialect = new("--dialect", "-d") { Description = "The database", DefaultValueFactory = _ => "ansi" };
        dialect.AcceptOnlyFromAmong([.. Dialects.Keys]);
        Option<string> items = Named("--items", "The table of items, with its schema if it has one", SqlNames.Default.Items);
        Option<string> reports = Named("--reports", "The table of reports", SqlNames.Default.Reports);
        Option<string> reportKey = Named("--report-key", "The column of both that says which report it is", SqlNames.Default.ReportKey);
        Option<string> itemKey = Named("--item-key", "The column that says which item of its report it is", SqlNames.Default.ItemKey);
        Option<string> triagedItems = Named("--triaged-items", "The view of triaged items that is made", SqlNames.Default.TriagedItems);
        Option<string> triagedReports = Named("--triaged-reports", "The view of triaged reports that is made", SqlNames.Default.TriagedReports);
        Option<bool> tables = new("--tables") { Description = "Write the tables that the views read instead: empty, with a column for each fact" };
        Command command = new(Name, "Writes views that triage an archive where it is: NULL is unanswered, a wrong word makes a row unreadable.")
        {
            policy, dialect, items, reports, reportKey, itemKey, triagedItems, triagedReports, tables,
        };
        command.SetAction((parsed, _) =>
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
            return RunAsync(new ExportRun(console, Name), parsed.GetValue(policy), Dialects[parsed.GetValue(dialect)!], names, parsed.GetValue(tables));
        });
        return command;
    }

    private static Option<string> Named(string option, string description, string usual) =>
        new(option) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(ExportRun run, string? policy, SqlDialect dialect, SqlNames names, bool tables)
    {
        try
        {
            return await run.RunAsync(policy, source => SqlExport.Of(source, dialect, names) is var sql && tables ? sql.Tables : sql.Views).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            return await run.WrongAsync([InOptions(exception.Message.Split(" (Parameter")[0])]).ConfigureAwait(false);
        }
    }

    // What a developer calls TriagedItems is --triaged-items here.
    private static string InOptions(string message)
    {
        foreach ((string property, string option) in Options) message = message.Replace($"{property} ", $"{option} ", StringComparison.Ordinal);
        return message;
    }
}
