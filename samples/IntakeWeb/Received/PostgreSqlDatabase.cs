using System.Data;
using System.Data.Common;
using Npgsql;

namespace IntakeWeb.Received;

/// <summary>A server that several instances of the intake share.</summary>
internal sealed class PostgreSqlDatabase : Database, IAsyncDisposable
{
    // Two instances that start together make the tables one after the other; drafts have locks of another kind.
    private const int MakesTables = 1, SendsDraft = 2;

    private readonly NpgsqlDataSource _source;

    /// <param name="storage">The folder of the keys.</param>
    /// <param name="connection">A connection string.</param>
    public PostgreSqlDatabase(Storage storage, string connection)
        : base(storage)
    {
        _source = NpgsqlDataSource.Create(connection);
        using NpgsqlConnection made = _source.OpenConnection();
        using NpgsqlTransaction transaction = made.BeginTransaction();
        using DbCommand command = Command(
            made, $"SELECT pg_advisory_xact_lock({MakesTables}, 0); {Schema("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BIGINT", "BYTEA", "")}");
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new IOException("The database of the intake cannot be reached.", failure);
        }
    }

    public override async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation)
    {
        Storage.ExpectKeys();
        try
        {
            await using DbConnection connection = await OpenAsync(cancellation);
            await using DbTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            T result = await write(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (DbException failure)
        {
            throw new IOException("The database of the intake did not take it.", failure);
        }
    }

    public override async Task WaitForOthersAsync(DbConnection connection, Guid about, CancellationToken cancellation)
    {
        await using DbCommand command = Command(connection, "SELECT pg_advisory_xact_lock(@kind, @about)", ("kind", SendsDraft), ("about", BitConverter.ToInt32(about.ToByteArray())));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public override async Task SettleAsync(CancellationToken cancellation)
    {
        await using DbConnection connection = await OpenAsync(cancellation);
        await using DbCommand command = Command(connection, "VACUUM decision, report, address, note, candidate");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
