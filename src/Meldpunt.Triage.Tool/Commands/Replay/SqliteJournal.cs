using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Inputs;
using Microsoft.Data.Sqlite;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>
/// Reads a journal that a host keeps in an SQLite database: a table <c>decision</c> with the columns <c>id</c>, its primary key, and <c>line</c>. It
/// writes nothing, and holds up no writer for longer than a few rows take.
/// </summary>
internal static class SqliteJournal
{
    private const string Table = "decision";
    private const string Form = $"a table '{Table}' with the columns 'id' (INTEGER PRIMARY KEY) and 'line' (a record)";
    private const int MostBytes = 256 * 1024;
    private const int LongestWait = 3;
    private const string Log = "-wal";

    // Where the header says whether there is a log: https://sqlite.org/fileformat.html
    private const int LogVersion = 18;

    // A schema that somebody made is not trusted, and a file that is cut off while it is read must not end the process, as a mapped one would.
    private const string Settings = "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;";

    // As much as shows that a line is too long.
    private static readonly byte[] TooLong = new byte[ReportLimits.LineBytes + 1];

    /// <summary>Whether a file that begins so is a database.</summary>
    public static bool IsStart(ReadOnlySpan<byte> start) => start.StartsWith("SQLite format 3\0"u8);

    /// <summary>The records that there are now, in the order of their rows.</summary>
    /// <param name="file">The path of the database.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="JournalException">It cannot be read, or has no such table.</exception>
    public static async IAsyncEnumerable<JournalLine> ReadAsync(string file, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string path = Path.GetFullPath(file);
        bool isAtRest = IsAtRest(path);
        using SqliteConnection connection = Trying(() => Open(path, isAtRest));
        long? last = Trying(() => LastRow(connection));
        long from = long.MinValue;
        while (last is { } end && from <= end)
        {
            cancellation.ThrowIfCancellationRequested();
            List<JournalLine> rows = Trying(() => Rows(connection, name, from, end));
            if (isAtRest && File.Exists(path + Log)) throw new JournalException("another program began to use it meanwhile; try again");
            foreach (JournalLine row in rows) yield return row;
            if (rows.Count == 0 || rows[^1].Number == end) break;
            from = rows[^1].Number + 1;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    // The whole path: no name can then be taken for an address with settings, or for a database in memory.
    private static SqliteConnection Open(string path, bool isAtRest)
    {
        SqliteConnectionStringBuilder settings = new()
        {
            DataSource = isAtRest ? $"{Address(path)}?immutable=1" : path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = LongestWait,
        };
        SqliteConnection connection = new(settings.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = Command(connection, Settings);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Nobody has it open that writes to a log: it is read as it is, and none of the files is made beside it that SQLite shares with writers.
    private static bool IsAtRest(string path)
    {
        Span<byte> header = stackalloc byte[LogVersion + 1];
        using FileStream file = ReadFailure.OpenFile(path);
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header[LogVersion] == 2 && !File.Exists(path + Log) && !path.StartsWith(@"\\", StringComparison.Ordinal);
    }

    // As SQLite reads it: https://sqlite.org/uri.html
    private static string Address(string path)
    {
        string slashes = OperatingSystem.IsWindows() ? $"/{path.Replace('\\', '/')}" : path;
        return $"file://{slashes.Replace("%", "%25", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal)}";
    }

    // A view or a virtual table can take as long as whoever made it likes.
    private static long? LastRow(SqliteConnection connection)
    {
        using SqliteCommand table = Command(connection, $"SELECT type, wr FROM pragma_table_list('{Table}') WHERE schema = 'main'");
        using (SqliteDataReader found = table.ExecuteReader())
        {
            if (!found.Read()) throw new JournalException($"it is an SQLite database without a journal: expected {Form}");
            string kind = found.GetString(0);
            if (kind != "table" || found.GetInt64(1) != 0) throw new JournalException($"in this database '{Table}' is {(kind == "view" ? "a view" : "another kind of table")}: expected {Form}");
        }

        using SqliteCommand columns = Command(connection, $"SELECT count(*) FROM pragma_table_info('{Table}') WHERE (name = 'id' AND pk = 1 AND upper(type) = 'INTEGER') OR name = 'line'");
        using SqliteCommand keys = Command(connection, $"SELECT count(*) FROM pragma_table_info('{Table}') WHERE pk > 0");
        if (columns.ExecuteScalar() is not 2L || keys.ExecuteScalar() is not 1L) throw new JournalException($"the table '{Table}' has other columns: expected {Form}");
        using SqliteCommand last = Command(connection, $"SELECT max(id) FROM {Table}");
        return last.ExecuteScalar() as long?;
    }

    private static List<JournalLine> Rows(SqliteConnection connection, string name, long from, long end)
    {
        using SqliteCommand command = Command(connection, $"""
            SELECT id, CASE WHEN octet_length(line) <= {ReportLimits.LineBytes + 2} THEN CASE typeof(line) WHEN 'blob' THEN line ELSE CAST(line AS TEXT) END END, octet_length(line), typeof(line)
            FROM {Table} WHERE id BETWEEN $from AND $end ORDER BY id
            """);
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$end", end);
        using SqliteDataReader reader = command.ExecuteReader();
        List<JournalLine> rows = [];
        int bytes = 0;
        while (bytes < MostBytes && reader.Read())
        {
            long number = reader.GetInt64(0);
            if (number < from || number > end || (rows.Count > 0 && number <= rows[^1].Number)) throw new JournalException("it is damaged: its rows are out of order");
            byte[] line = Line(reader);
            bytes += line.Length + 64;
            rows.Add(new()
            {
                Source = name,
                Number = number,
                IsRow = true,
                Utf8 = line,
            });
        }

        return rows;
    }

    // What is NULL is an empty line, and no record.
    private static byte[] Line(SqliteDataReader reader)
    {
        if (reader.IsDBNull(2)) return [];
        if (reader.IsDBNull(1)) return TooLong;
        return reader.GetString(3) == "blob" ? reader.GetFieldValue<byte[]>(1) : Encoding.UTF8.GetBytes(reader.GetString(1));
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // It is made of constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static T Trying<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw new JournalException(Describe(exception.SqliteErrorCode), exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException or OverflowException)
        {
            throw new JournalException("it is damaged: a row is not as its table says", exception);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new JournalException("SQLite does not run on this machine; write its records to a file, a line each", exception);
        }
    }

    // https://sqlite.org/rescode.html
    private static string Describe(int code) => code switch
    {
        5 or 6 => "it is locked by another program; try again, or replay a copy of it",
        8 or 14 => "SQLite cannot open it without writing beside it: it has a log, or a change that was not finished; copy it, with its '-wal' or '-journal' file, to a folder that can be written to",
        11 or 26 => "it is damaged, or not an SQLite database",
        _ => string.Create(CultureInfo.InvariantCulture, $"SQLite fails to read it (code {code})"),
    };
}
