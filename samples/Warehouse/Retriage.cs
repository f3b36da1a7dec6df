using System.Diagnostics;
using Meldpunt.Triage;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>
/// Triages the archive by one version of the policy, partition by partition, and keeps what comes of each in a file beside the archive. Files that are
/// there are not made again, so a run that was ended goes on where it was. Their names have the hash of the policy: another policy makes others.
/// </summary>
internal sealed class Retriage(Database database, TriagePolicy policy, string name, Parts parts)
{
    public void Run()
    {
        long started = Stopwatch.GetTimestamp();
        SqlNames names = new() { Items = "part_items", Reports = "part_reports", TriagedItems = $"{name}_triaged_items", TriagedReports = $"{name}_triaged_reports" };
        string kept = NameOf(policy);
        int made = 0;
        for (int part = 0; part < parts.Count; part++)
        {
            foreach (string table in new[] { "items", "reports" }) database.Run($"CREATE OR REPLACE VIEW part_{table} AS SELECT * FROM {database.Parquet(Parts.File(table, part))}");
            if (part == 0) database.Run(SqlExport.Write(policy, SqlDialect.DuckDb, names).Views);
            bool items = database.Keep(Parts.File($"{kept}-items", part), $"SELECT report, item, route, COLUMNS('reason_.*') FROM {name}_triaged_items");
            bool reports = database.Keep(Parts.File($"{kept}-reports", part), $"SELECT * EXCLUDE (policy, policy_sha256) FROM {name}_triaged_reports");
            if (items || reports) made++;
        }

        foreach (string table in new[] { "items", "reports" }) database.Run($"CREATE VIEW {name}_{table} AS SELECT * FROM {database.Parquet($"{kept}-{table}-*")}");
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        string speed = made == parts.Count ? $", {parts.Reports / seconds:N0} reports a second" : $"; {parts.Count - made} were there";
        Show.Line($"{policy}: {made} of {parts.Count} partitions triaged by DuckDB and kept in {seconds:N1} s{speed}");
    }

    /// <summary>What the files of a policy are called: the beginning of its hash.</summary>
    public static string NameOf(TriagePolicy policy) => TriageEngine.Create(policy).Version.Sha256[..12];
}
