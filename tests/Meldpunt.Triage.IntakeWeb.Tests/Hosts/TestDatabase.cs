using Npgsql;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>A database of its own for a test: a file, or one of the server that MELDPUNT_POSTGRESQL names.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string? _name;

    private TestDatabase(string? server, string? name) => (_server, _name) = (server, name);

    /// <summary>A file in the folder of the host.</summary>
    public static TestDatabase Sqlite { get; } = new(null, null);

    /// <summary>What a host is started with; none for a file.</summary>
    public string[] Settings => _server is null ? [] : [$"--Intake:Database={_server};Database={_name}"];

    public bool IsFile => _server is null;

    /// <summary>A new database of the server; without a server the test is skipped.</summary>
    public static async Task<TestDatabase> PostgreSqlAsync()
    {
        string? server = Environment.GetEnvironmentVariable("MELDPUNT_POSTGRESQL");
        Assert.SkipWhen(server is null, "MELDPUNT_POSTGRESQL names no server; tests/judges/postgresql/with starts one.");
        string name = $"intake_{Guid.NewGuid():N}";
        await RunAsync(server!, $"CREATE DATABASE {name}");
        return new(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await RunAsync(_server, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using NpgsqlConnection connection = new($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name that the test made.
        await using NpgsqlCommand command = new(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
