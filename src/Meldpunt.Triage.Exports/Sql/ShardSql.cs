using System.Text;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>
/// Adds up what several servers of PostgreSQL counted, each by views of its own: its postgres_fdw lets no server count for it what it reads through
/// a plain view, but reads a view that counts as it is.
/// </summary>
internal sealed class ShardSql
{
    private const string All = "shards__";
    private const string Rows = "10000";

    private readonly SqlNames _names;
    private readonly IReadOnlyList<string> _servers;

    /// <param name="names">The names of the views.</param>
    /// <param name="servers">The servers.</param>
    /// <exception cref="ArgumentException">There is none, or one cannot be used; all are listed.</exception>
    public ShardSql(SqlNames names, IReadOnlyList<string> servers)
    {
        (_names, _servers) = (names, servers);
        string[] faults = [.. Faults()];
        if (faults.Length > 0) throw new ArgumentException($"The servers cannot be used: {string.Join("; ", faults)}", nameof(servers));
    }

    public string Items(CountSql counts) => Views(_names.CountedItems, [.. counts.ItemColumns], ItemSql.Count);

    public string Reports(CountSql counts) => Views(_names.CountedReports, [.. counts.ReportColumns], ReportSql.Count);

    private IEnumerable<string> Faults()
    {
        if (_servers.Count == 0) yield return "there is none";
        for (int i = 0; i < _servers.Count; i++)
        {
            string? server = _servers[i];
            if (string.IsNullOrWhiteSpace(server) || PlainText.Clean(server) != server) yield return $"server {i + 1} is blank, or has an invisible character";
            else if (_servers.Take(i).Contains(server, StringComparer.Ordinal)) yield return $"{server} is there twice";
            else if (new[] { _names.CountedItems, _names.CountedReports }.Any(view => TooLong(Of(view, server).Table))) yield return $"{server} makes names of tables that PostgreSQL would cut";
        }
    }

    private static bool TooLong(string name) => Encoding.UTF8.GetByteCount(name) > Dialects.LongestName(SqlDialect.PostgreSql);

    // A table here for each server's view, in the schema of that view.
    private static (string? Schema, string View, string Table) Of(string view, string server)
    {
        string[] parts = view.Split('.');
        return (parts.Length > 1 ? string.Join('.', parts[..^1]) : null, parts[^1], $"{parts[^1]}_{server}");
    }

    private string Views(string view, string[] columns, string count)
    {
        string counted = SqlText.Name(count);
        string listed = string.Join(", ", columns);
        string tables = string.Concat(_servers.Select(server => ForeignTable(view, server, [.. columns.Select(column => $"{column} {TypeOf(column)}"), $"{counted} BIGINT"])));

        // The fence keeps the servers at work at the same time: without it the rows may be asked for in order, one server after the other.
        string reads = string.Join("\n  UNION ALL\n", _servers.Select(server => $"  SELECT * FROM {TableOf(view, server)}"));
        string sums = $"SELECT {listed}, CAST(SUM({counted}) AS BIGINT) AS {counted}\nFROM (\n{reads}{Dialects.Fence(SqlDialect.PostgreSql)}\n) {All}\nGROUP BY {listed}";
        return $"DROP VIEW IF EXISTS {SqlText.Table(view)};\n{tables}CREATE VIEW {SqlText.Table(view)} AS\n{sums};\n";
    }

    private static string ForeignTable(string view, string server, string[] columns)
    {
        (string? schema, string there, _) = Of(view, server);
        string table = TableOf(view, server);
        string options = $"{(schema is null ? "" : $"schema_name {SqlText.Literal(schema)}, ")}table_name {SqlText.Literal(there)}, async_capable 'true', fetch_size '{Rows}'";
        return $"DROP FOREIGN TABLE IF EXISTS {table};\nCREATE FOREIGN TABLE {table} (\n  {string.Join(",\n  ", columns)}\n) SERVER {SqlText.Name(server)} OPTIONS ({options});\n";
    }

    private static string TableOf(string view, string server)
    {
        (string? schema, _, string table) = Of(view, server);
        return $"{(schema is null ? "" : $"{SqlText.Table(schema)}.")}{SqlText.Name(table)}";
    }

    // Words and names are texts; all else is a number.
    private static string TypeOf(string column) => column[1..^1] switch
    {
        ItemSql.Route or ItemSql.Unreadable or "policy" or "policy_version" or "policy_sha256" => Dialects.Text(SqlDialect.PostgreSql),
        string name when name.StartsWith("fact_", StringComparison.Ordinal) => Dialects.Text(SqlDialect.PostgreSql),
        _ => "INTEGER",
    };
}
