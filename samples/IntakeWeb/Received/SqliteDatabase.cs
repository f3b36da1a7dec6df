using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IntakeWeb.Received;

/// <summary>One file on this machine.</summary>
internal sealed class SqliteDatabase : Database, IDisposable
{
    // A record is done when it would survive a crash; what is erased is overwritten.
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;";

    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(5);

    private readonly string _connection;
    private readonly string _file;
    private readonly SemaphoreSlim _writer = new(1);

    /// <param name="storage">The folder that a relative name of a file is in.</param>
    /// <param name="connection">A connection string.</param>
    public SqliteDatabase(Storage storage, string connection)
        : base(storage)
    {
        SqliteConnectionStringBuilder builder = new(connection) { Pooling = false };
        _file = builder.DataSource = storage.PathOf(builder.DataSource);
        builder.DefaultTimeout = 2;
        using SqliteConnection made = Open(builder.ToString());
        using DbCommand command = Command(made, Schema("INTEGER PRIMARY KEY", "INTEGER", "BLOB", " STRICT"));
        command.ExecuteNonQuery();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        // It is made here and never again: an empty one in the place of one that is gone would look as if nothing had come in.
        (builder.Mode, builder.Pooling) = (SqliteOpenMode.ReadWrite, true);
        _connection = builder.ToString();
    }

    public override Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        ExpectFile();
        try
        {
            return Task.FromResult<DbConnection>(Open(_connection));
        }
        catch (SqliteException failure)
        {
            ExpectFile();
            throw new IOException("The database of the intake cannot be opened.", failure);
        }
    }

    /// <summary>One at a time, as SQLite does, so that waiting takes no thread and other pages go on.</summary>
    public override async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation)
    {
        if (!await _writer.WaitAsync(MostWaiting, cancellation)) throw new IOException("The database of the intake is too busy.");
        try
        {
            Storage.ExpectKeys();
            await using DbConnection connection = await OpenAsync(cancellation);
            await using DbTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellation); // Takes the write lock at once.
            T result = await write(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (DbException failure)
        {
            throw new IOException("The database of the intake did not take it.", failure);
        }
        finally
        {
            _writer.Release();
        }
    }

    // There is one writer.
    public override Task WaitForOthersAsync(DbConnection connection, Guid about, CancellationToken cancellation) => Task.CompletedTask;

    // The log still had what was erased.
    public override async Task SettleAsync(CancellationToken cancellation)
    {
        await using DbConnection connection = await OpenAsync(cancellation);
        await using DbCommand command = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose() => _writer.Dispose();

    // A file that was deleted can still be written to while it is open.
    private void ExpectFile()
    {
        if (!File.Exists(_file)) throw new IOException("The database of the intake is gone: nothing more is taken in until it is back and the application was started again.");
    }

    private static SqliteConnection Open(string to)
    {
        SqliteConnection connection = new(to);
        try
        {
            connection.Open();
            using DbCommand command = Command(connection, Settings);
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
