using System.Diagnostics;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>Triages the archive by one version of the policy, part by part, and keeps what comes of it beside the archive.</summary>
internal sealed class Retriage(Database database, TriagePolicy policy, string name, Parts parts)
{
    public void Run()
    {
        long started = Stopwatch.GetTimestamp();
        SqlNames names = new() { Items = "part_items", Reports = "part_reports", TriagedItems = $"{name}_triaged_items", TriagedReports = $"{name}_triaged_reports" };
        for (int part = 0; part < parts.Count; part++)
        {
            foreach (string table in new[] { "items", "reports" }) database.Run($"CREATE OR REPLACE VIEW part_{table} AS SELECT * FROM {table} WHERE {Parts.Where(part)}");
            if (part == 0) database.Run(SqlExport.Write(policy, SqlDialect.DuckDb, names).Views);
            database.Run($"COPY (SELECT report, item, route, COLUMNS('reason_.*') FROM {name}_triaged_items) TO {database.Parquet(Parts.File(name, "items", part))}");
            database.Run($"COPY (SELECT * EXCLUDE (policy, policy_sha256) FROM {name}_triaged_reports) TO {database.Parquet(Parts.File(name, "reports", part))}");
        }

        foreach (string table in new[] { "items", "reports" }) database.Run($"CREATE VIEW {name}_{table} AS SELECT * FROM {database.Parquet($"{name}-{table}-*")}");
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Show.Line($"{policy}: triaged by DuckDB and kept in {seconds:N1} s, {parts.Reports / seconds:N0} reports a second");
    }
}
