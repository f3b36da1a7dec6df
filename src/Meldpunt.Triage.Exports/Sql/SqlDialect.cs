namespace Meldpunt.Triage.Exports;

/// <summary>A language of a database.</summary>
public enum SqlDialect
{
    /// <summary>What ISO/IEC 9075:1999 says, with common table expressions (feature T121) and delimited identifiers.</summary>
    Ansi,

    /// <summary>DuckDB.</summary>
    DuckDb,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>Spark SQL.</summary>
    Spark,

    /// <summary>Trino.</summary>
    Trino,
}
