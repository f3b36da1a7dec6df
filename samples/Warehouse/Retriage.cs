using System.Diagnostics;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Rules;

namespace Warehouse;

/// <summary>Triages the archive by one version of the policy, part by part, and keeps what comes of it beside the archive.</summary>
internal sealed class Retriage(Database database, TriagePolicy policy, string name, long reports)
{
    private const long Part = 5_000_000;

    public void Run()
    {
        long started = Stopwatch.GetTimestamp();
        SqlNames names = new() { TriagedItems = $"{name}_triaged_items", TriagedReports = $"{name}_triaged_reports" };
        database.Run(SqlExport.Of(policy, SqlDialect.DuckDb, names).Views);
        foreach (string kind in new[] { "items", "reports" })
        {
            for (long part = 0; part * Part < reports; part++)
            {
                string range = $"report >= {part * Part} AND report < {(part + 1) * Part}";
                database.Run($"COPY (SELECT * EXCLUDE (policy, policy_sha256) FROM {name}_triaged_{kind} WHERE {range}) TO {database.Parquet($"{name}-{kind}-{part:D3}")}");
            }

            database.Run($"CREATE VIEW {name}_{kind} AS SELECT * FROM {database.Parquet($"{name}-{kind}-*")}");
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Show.Line($"{policy}: triaged by DuckDB and kept in {seconds:N1} s, {reports / seconds:N0} reports a second");
    }
}
