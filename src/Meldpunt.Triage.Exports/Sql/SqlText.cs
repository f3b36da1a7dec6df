using System.Globalization;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>The small parts that SQL is written with.</summary>
internal static class SqlText
{
    private const string Always = "1 = 1";
    private const string Never = "1 = 0";
    private const int Longest = 100;

    /// <summary>The column of a fact, a route or a rule: its word in snake_case, after what it means.</summary>
    public static string Column(string word, string prefix = "") => prefix + word.Replace('-', '_');

    /// <summary>A delimited identifier.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table or view, with its schema where it has one.</summary>
    public static string Table(string name) => string.Join('.', name.Split('.').Select(Name));

    /// <summary>A quoted column with its table before it: without one, SQLite takes a quoted name that it does not know for a text.</summary>
    public static string From(string source, string column) => $"{source}.{column} AS {column}";

    /// <summary>The name that a column of a result has, quoted.</summary>
    public static string NameIn(string column) => column[(column.LastIndexOf(" AS ", StringComparison.Ordinal) + 4)..];

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>That a column has one of some words; never true for NULL.</summary>
    public static string In(string column, IReadOnlyList<string> words) =>
        words.Count == 1 ? $"{column} = {Literal(words[0])}" : $"{column} IN ({string.Join(", ", words.Select(Literal))})";

    /// <summary>All of some conditions; true when there are none.</summary>
    public static string All(IReadOnlyList<string> conditions) => conditions.Count == 0 ? Always : Chain(conditions, " AND ");

    /// <summary>Any of some conditions; false when there are none.</summary>
    public static string Any(IReadOnlyList<string> conditions) => conditions.Count switch
    {
        0 => Never,
        1 => conditions[0],
        _ => conditions.Contains(Always) ? Always : $"({Chain(conditions, " OR ")})",
    };

    /// <summary>Expressions with an operator between them; many of them in parentheses, since SQLite reads no expression that is 1,000 deep.</summary>
    public static string Chain(IReadOnlyList<string> parts, string between) => parts.Count <= Longest
        ? string.Join(between, parts)
        : Chain([.. parts.Chunk(Longest).Select(some => $"({string.Join(between, some)})")], between);

    /// <summary>1 where a condition is true, else 0; where it is not known that is 0 too.</summary>
    public static string Flag(string condition) => condition switch
    {
        Always => "1",
        Never => "0",
        _ => $"CASE WHEN {condition} THEN 1 ELSE 0 END",
    };

    /// <summary>0 where a condition is true, else 1.</summary>
    public static string FlagOfNot(string condition) => condition switch
    {
        Always => "0",
        Never => "1",
        _ => $"CASE WHEN {condition} THEN 0 ELSE 1 END",
    };
}
