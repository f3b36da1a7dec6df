using System.Data.Common;

namespace IntakeWeb.Received;

/// <summary>The database that reports and decisions are kept in. Safe from any number of threads.</summary>
internal abstract class Database(Storage storage)
{
    /// <summary>The tables. What differs between databases stands in braces.</summary>
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS decision (
            id   {identity},
            line {bytes} NOT NULL           -- a line of the decision journal: codes alone
        ){strict};
        CREATE TABLE IF NOT EXISTS report (
            reference TEXT PRIMARY KEY,
            draft     TEXT NOT NULL,        -- the same for all that one reporter sent of one report
            received  {number} NOT NULL,    -- milliseconds since 1970, UTC; so are all times
            route     TEXT NOT NULL,
            urgent    {number} NOT NULL,    -- 1 where the emergency number was given
            decision  {number} NOT NULL REFERENCES decision (id),
            said      {bytes} NOT NULL,     -- the reporter's answers and web addresses, encrypted
            taken     {number},             -- since when somebody works on it
            taken_by  TEXT,
            handled   {number},             -- when staff were done with it; NULL while it waits
            outcome   TEXT
        ){strict};
        CREATE INDEX IF NOT EXISTS report_queue ON report (route, handled, urgent DESC, received);
        CREATE INDEX IF NOT EXISTS report_draft ON report (draft);
        CREATE INDEX IF NOT EXISTS report_decision ON report (decision);
        CREATE TABLE IF NOT EXISTS address (
            reference TEXT NOT NULL REFERENCES report (reference) ON DELETE CASCADE,
            item      {number} NOT NULL,
            host      {bytes},              -- the keyed hash of the host; NULL where there is none
            page      {bytes} NOT NULL,     -- the keyed hash of the whole address
            PRIMARY KEY (reference, item)
        ){strict};
        CREATE INDEX IF NOT EXISTS address_host ON address (host);
        CREATE INDEX IF NOT EXISTS address_page ON address (page);
        CREATE TABLE IF NOT EXISTS note (
            id        {identity},
            reference TEXT NOT NULL REFERENCES report (reference) ON DELETE CASCADE,
            written   {number} NOT NULL,
            staff     TEXT NOT NULL,
            text      {bytes} NOT NULL      -- encrypted
        ){strict};
        CREATE INDEX IF NOT EXISTS note_reference ON note (reference);
        CREATE TABLE IF NOT EXISTS candidate (
            sha256   TEXT PRIMARY KEY,
            added    {number} NOT NULL,
            document {bytes} NOT NULL       -- a policy that staff try; nothing of a report
        ){strict};
        """;

    /// <summary>The tables and their columns, for the page that says what is kept; a test compares them with the database.</summary>
    public static IReadOnlyList<(string Table, string[] Columns)> Columns { get; } =
    [
        ("report", ["reference", "draft", "received", "route", "urgent", "decision", "said", "taken", "taken_by", "handled", "outcome"]),
        ("decision", ["id", "line"]),
        ("address", ["reference", "item", "host", "page"]),
        ("note", ["id", "reference", "written", "staff", "text"]),
        ("candidate", ["sha256", "added", "document"]),
    ];

    public Storage Storage { get; } = storage;

    /// <summary>A connection; to be disposed of, which gives it back to a pool.</summary>
    /// <exception cref="IOException">The database is gone.</exception>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Writes in one transaction: all of it would survive a crash when this is done, or nothing was written.</summary>
    /// <exception cref="IOException">Nothing was written, or the connection was lost before the database could say that it was.</exception>
    public abstract Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation);

    /// <summary>Waits until no other writes about the same thing; only within <see cref="WriteAsync"/>.</summary>
    public abstract Task WaitForOthersAsync(DbConnection connection, Guid about, CancellationToken cancellation);

    /// <summary>After erasing: what was erased stands in as few files as the database allows.</summary>
    public abstract Task SettleAsync(CancellationToken cancellation);

    /// <summary>Throws when nothing can be kept or read.</summary>
    public async Task ExpectAsync(CancellationToken cancellation)
    {
        Storage.ExpectKeys();
        await using DbConnection connection = await OpenAsync(cancellation);
        await using DbCommand command = Command(connection, "SELECT 1 FROM report LIMIT 1");
        await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>A command; every value stands in a parameter.</summary>
    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">A constant.</param>
    /// <param name="values">The parameters: text, whole numbers, bytes, or null.</param>
    public static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller gives constants; what comes from outside stands in parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object? value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The tables in the words of a database.</summary>
    protected static string Schema(string identity, string number, string bytes, string strict) =>
        Tables.Replace("{identity}", identity, StringComparison.Ordinal).Replace("{number}", number, StringComparison.Ordinal)
            .Replace("{bytes}", bytes, StringComparison.Ordinal).Replace("{strict}", strict, StringComparison.Ordinal);
}
