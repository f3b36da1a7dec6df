using System.Data.Common;
using DuckDB.NET.Data;
using Meldpunt.Triage.Exports;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>Opens empty databases.</summary>
internal static class Databases
{
    /// <param name="dialect">Which one; ANSI is judged by DuckDB.</param>
    /// <param name="connection">Where the server is. PostgreSQL alone needs it: its tables are kept in a schema that lasts as long as the connection.</param>
    public static DbConnection Open(SqlDialect dialect, string? connection = null)
    {
        DbConnection opened = dialect switch
        {
            SqlDialect.Sqlite => new SqliteConnection("Data Source=:memory:"),
            SqlDialect.PostgreSql => new NpgsqlConnection(connection),
            SqlDialect.DuckDb or SqlDialect.Ansi => new DuckDBConnection("Data Source=:memory:"),
            SqlDialect.Spark or SqlDialect.Trino => throw new NotSupportedException($"{dialect} is not at hand."),
            _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
        };
        opened.Open();
        if (dialect == SqlDialect.PostgreSql) Queries.Run(opened, "SET search_path TO pg_temp");
        return opened;
    }
}
