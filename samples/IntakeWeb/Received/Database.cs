using Microsoft.Data.Sqlite;

namespace IntakeWeb.Received;

/// <summary>The one file that reports and decisions are kept in. Safe from any number of threads.</summary>
internal sealed class Database : IDisposable
{
    // A record is done when it would survive a crash; what is erased is overwritten.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 2000;";

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS report (
            reference TEXT PRIMARY KEY,
            draft     TEXT NOT NULL,     -- the same for all that one reporter sent of one report
            received  INTEGER NOT NULL,  -- milliseconds since 1970, UTC
            route     TEXT NOT NULL,
            urgent    INTEGER NOT NULL,  -- 1 where the emergency number was given
            record    BLOB NOT NULL,     -- the decision as codes: a line of the decision journal
            said      BLOB NOT NULL,     -- the reporter's answers and web addresses, encrypted
            handled   INTEGER            -- when staff said so; NULL while it waits
        ) STRICT;
        CREATE INDEX IF NOT EXISTS report_queue ON report (route, handled, urgent DESC, received);
        CREATE INDEX IF NOT EXISTS report_draft ON report (draft);
        CREATE TABLE IF NOT EXISTS decision (
            id   INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,
            line BLOB NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS decision_time ON decision (time);
        """;

    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(5);

    private readonly string _connection;
    private readonly SemaphoreSlim _writer = new(1);

    public Database(Storage storage)
    {
        Storage = storage;
        SqliteConnectionStringBuilder builder = new() { DataSource = storage.DatabaseFile, DefaultTimeout = 2, Pooling = false };
        using SqliteConnection connection = Open(builder.ToString());
        using SqliteCommand command = Command(connection, Schema);
        command.ExecuteNonQuery();

        // It is made here and never again: an empty one in the place of one that is gone would look as if nothing had come in.
        (builder.Mode, builder.Pooling) = (SqliteOpenMode.ReadWrite, true);
        _connection = builder.ToString();
    }

    public Storage Storage { get; }

    /// <summary>Writes: one at a time, as SQLite does, so that waiting takes no thread and other pages go on.</summary>
    /// <exception cref="IOException">It is not this writer's turn in five seconds, or the files are gone.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation)
    {
        if (!await _writer.WaitAsync(MostWaiting, cancellation)) throw new IOException("The database of the intake is too busy.");
        try
        {
            Storage.ExpectFiles();
            using SqliteConnection connection = Open();
            return write(connection);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Throws when nothing can be kept or read.</summary>
    public void Expect()
    {
        Storage.ExpectFiles();
        using SqliteConnection connection = Open();
        using SqliteCommand command = Command(connection, "SELECT 1 FROM report LIMIT 1");
        command.ExecuteScalar();
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>A connection; to be disposed of, which gives it back to a pool.</summary>
    /// <exception cref="IOException">The database is gone.</exception>
    public SqliteConnection Open()
    {
        Storage.ExpectDatabase();
        try
        {
            return Open(_connection);
        }
        catch (SqliteException)
        {
            Storage.ExpectDatabase();
            throw;
        }
    }

    /// <summary>Erases what is older than a time, so that it stands nowhere on the disk any more.</summary>
    /// <param name="sql">A constant that deletes what is before <c>$time</c>.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>How many rows went.</returns>
    public Task<int> EraseAsync(string sql, DateTimeOffset time, CancellationToken cancellation) => WriteAsync(
        connection =>
        {
            using SqliteCommand delete = Command(connection, sql, ("$time", time.ToUnixTimeMilliseconds()));
            int erased = delete.ExecuteNonQuery();
            using SqliteCommand settle = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)"); // The log still had the rows.
            settle.ExecuteNonQuery();
            return erased;
        },
        cancellation);

    /// <summary>A command; every value stands in a parameter.</summary>
    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">A constant.</param>
    /// <param name="values">The parameters.</param>
    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller gives a constant; what comes from outside stands in parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object? value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static SqliteConnection Open(string to)
    {
        SqliteConnection connection = new(to);
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
}
