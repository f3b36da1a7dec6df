using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>In what the databases differ. docs/exports.md has where Spark and Trino say so of theirs.</summary>
internal static partial class Dialects
{
    public static string NameOf(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => "DuckDB",
        SqlDialect.PostgreSql => "PostgreSQL",
        SqlDialect.Sqlite => "SQLite",
        SqlDialect.Ansi => "ANSI",
        SqlDialect.Spark => "Spark",
        SqlDialect.Trino => "Trino",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>What keeps a subquery from being written into the next one, where each use would compute it again.</summary>
    public static string Fence(SqlDialect dialect) => dialect switch
    {
        SqlDialect.PostgreSql => "\n    OFFSET 0",
        SqlDialect.Sqlite => "\n    LIMIT -1",
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.Spark or SqlDialect.Trino => "",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    public static string CreateView(SqlDialect dialect, string view) => dialect switch
    {
        SqlDialect.DuckDb or SqlDialect.Spark or SqlDialect.Trino => $"CREATE OR REPLACE VIEW {view} AS",
        SqlDialect.Ansi => $"CREATE VIEW {view} AS",
        SqlDialect.PostgreSql or SqlDialect.Sqlite => $"DROP VIEW IF EXISTS {view};\nCREATE VIEW {view} AS",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>The type of a word.</summary>
    public static string Text(SqlDialect dialect) => dialect switch
    {
        SqlDialect.Ansi => "VARCHAR(64)",
        SqlDialect.Spark => "STRING",
        SqlDialect.Trino => "VARCHAR",
        SqlDialect.DuckDb or SqlDialect.PostgreSql or SqlDialect.Sqlite => "TEXT",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>How many bytes of a name are kept (PostgreSQL: NAMEDATALEN − 1); null for all.</summary>
    public static int? LongestName(SqlDialect dialect) => dialect switch
    {
        SqlDialect.PostgreSql => 63,
        SqlDialect.Ansi => 128,
        SqlDialect.DuckDb or SqlDialect.Sqlite or SqlDialect.Spark or SqlDialect.Trino => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>
    /// Why a column cannot have a name; null when it can. PostgreSQL has system columns in each table. SQLite calls a column of a subquery that
    /// would be "true" or "false" something else, and where it allows texts in double quotes it then reads the quoted name as that text.
    /// </summary>
    public static string? Refusal(SqlDialect dialect, string column) => dialect switch
    {
        SqlDialect.PostgreSql when column is "tableoid" or "xmin" or "cmin" or "xmax" or "cmax" or "ctid" => $"PostgreSQL has a system column '{column}' in each table",
        SqlDialect.Sqlite when column.Equals("true", StringComparison.OrdinalIgnoreCase) || column.Equals("false", StringComparison.OrdinalIgnoreCase) =>
            $"SQLite has no column '{column}' in a subquery, whatever is called so",
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.PostgreSql or SqlDialect.Sqlite or SqlDialect.Spark or SqlDialect.Trino => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>Why a text cannot stand anywhere in a statement, not even quoted; null when it can.</summary>
    public static string? TextRefusal(SqlDialect dialect, string text) => dialect switch
    {
        SqlDialect.Spark when text.Contains("${", StringComparison.Ordinal) => "Spark puts the value of a variable wherever a statement has '${'",
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.PostgreSql or SqlDialect.Sqlite or SqlDialect.Spark or SqlDialect.Trino => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>Why a view cannot have a name; null when it can.</summary>
    public static string? ViewRefusal(SqlDialect dialect, string name) => dialect switch
    {
        SqlDialect.Spark when !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') => "Spark's catalog of views takes only letters, digits and underscores",
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.PostgreSql or SqlDialect.Sqlite or SqlDialect.Spark or SqlDialect.Trino => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>A statement as a database spells names and texts.</summary>
    public static string Spelled(SqlDialect dialect, string statement) => dialect switch
    {
        SqlDialect.Spark => Quoted().Replace(statement, InSpark),
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.PostgreSql or SqlDialect.Sqlite or SqlDialect.Trino => statement,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>How many columns a row may have (PostgreSQL: MaxHeapAttributeNumber; SQLite: SQLITE_MAX_COLUMN); null for any number.</summary>
    public static int? MostColumns(SqlDialect dialect) => dialect switch
    {
        SqlDialect.PostgreSql => 1600,
        SqlDialect.Sqlite => 2000,
        SqlDialect.Ansi or SqlDialect.DuckDb or SqlDialect.Spark or SqlDialect.Trino => null,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    // Names in backticks; in texts a backslash takes the next character as it is, and '' would be the end of one text and the beginning of another.
    private static string InSpark(Match quoted) => quoted.Value[0] == '"'
        ? $"`{quoted.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Replace("`", "``", StringComparison.Ordinal)}`"
        : $"'{quoted.Value[1..^1].Replace("''", "'", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'")]
    private static partial Regex Quoted();
}
