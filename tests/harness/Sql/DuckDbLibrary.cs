using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Meldpunt.Triage.Exports;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>DuckDB's own library, which no package that is referenced brings.</summary>
internal static class DuckDbLibrary
{
    public const string HowToGet = "DuckDB's library is not beside this program: run tests/judges/duckdb/install and build again, or build with -p:DuckDb=full.";

    public static bool IsThere { get; } = NativeLibrary.TryLoad("duckdb", typeof(DuckDBConnection).Assembly, null, out _);

    /// <summary>True for a dialect that DuckDB judges.</summary>
    public static bool IsNeeded(SqlDialect dialect) => dialect is SqlDialect.DuckDb or SqlDialect.Ansi;
}
