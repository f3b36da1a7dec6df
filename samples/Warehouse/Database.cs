using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace Warehouse;

/// <summary>DuckDB, over a folder of Parquet files.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The SQL is made here, from no input of anybody.")]
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly string _folder;

    public Database(string folder)
    {
        _folder = folder;
        _connection.Open();
        Run($"SET temp_directory = {Quoted(Path.Combine(folder, "spill"))}");
    }

    /// <summary>True when DuckDB's own library is beside this program.</summary>
    public static bool IsThere => NativeLibrary.TryLoad("duckdb", typeof(DuckDBConnection).Assembly, null, out _);

    /// <summary>A file, or with a star several, as a text of SQL.</summary>
    public string Parquet(string name) => Quoted(Path.Combine(_folder, $"{name}.parquet"));

    /// <summary>How large the files of a name are.</summary>
    public long Bytes(string name) => new DirectoryInfo(_folder).EnumerateFiles($"{name}.parquet").Sum(file => file.Length);

    /// <summary>
    /// Keeps what a query gives in a file, which has its name only when it is whole; so a run that ended on the way leaves none that is not. False where it is there.
    /// </summary>
    public bool Keep(string name, string query)
    {
        string file = Path.Combine(_folder, $"{name}.parquet");
        if (File.Exists(file)) return false;
        Run($"COPY ({query}) TO {Quoted($"{file}.part")} (FORMAT parquet)");
        File.Move($"{file}.part", file);
        return true;
    }

    /// <summary>Says in the folder what it holds; false where it says something else already.</summary>
    public bool IsOf(string archive)
    {
        string file = Path.Combine(_folder, "archive.txt");
        if (!File.Exists(file)) File.WriteAllText(file, archive);
        return File.ReadAllText(file) == archive;
    }

    public void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Number(string sql) => Convert.ToInt64(Rows(sql).Single()[0], CultureInfo.InvariantCulture);

    /// <summary>The rows of a query; NULL is null.</summary>
    public IEnumerable<object?[]> Rows(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))];
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
