using System.Data.Common;
using System.Runtime.CompilerServices;

namespace IntakeWeb.Received;

/// <summary>Keeps reports in a database: codes in the clear, what people wrote encrypted. Safe from any number of threads.</summary>
internal sealed class ReportStore(Database database, Protection protection) : IReportStore
{
    private const string Columns =
        "SELECT report.reference, draft, received, line, said, taken, taken_by, handled, outcome FROM report JOIN decision ON decision.id = report.decision";

    // What a filter leaves unsaid is NULL, which some databases want to know the kind of.
    private const string Filtered = """
         WHERE (route = @route OR CAST(@route AS TEXT) IS NULL)
           AND (CAST(@handled AS INTEGER) IS NULL OR (CASE WHEN handled IS NULL THEN 0 ELSE 1 END) = @handled)
           AND (CAST(@taken AS INTEGER) IS NULL OR (CASE WHEN taken IS NULL THEN 0 ELSE 1 END) = @taken)
           AND (taken_by = @staff OR CAST(@staff AS TEXT) IS NULL)
           AND (urgent >= @urgent) AND (received > @after)
           AND (CAST(@like AS TEXT) IS NULL OR EXISTS (
             SELECT 1 FROM address AS mine JOIN address AS other ON (@host = 0 AND other.page = mine.page) OR (@host = 1 AND other.host = mine.host)
             WHERE mine.reference = @like AND mine.item = @item AND other.reference = report.reference))
        """;

    public Task<ReceivedReport> AddAsync(ReceivedReport report, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await database.WaitForOthersAsync(connection, report.Draft, cancellation);
            if (await OfDraftAsync(connection, report.Draft, cancellation) is [.., { } last] && last.Said == report.Said) return last;
            await using DbCommand decision = Database.Command(connection, "INSERT INTO decision (line) VALUES (@line) RETURNING id", ("line", report.Record.ToArray()));
            long id = (long)(await decision.ExecuteScalarAsync(cancellation))!;
            await DoAsync(
                connection,
                "INSERT INTO report (reference, draft, received, route, urgent, decision, said) VALUES (@reference, @draft, @received, @route, @urgent, @decision, @said)",
                cancellation,
                ("reference", report.Reference),
                ("draft", report.Draft.ToString("N")),
                ("received", Time(report.Time)),
                ("route", report.Route),
                ("urgent", report.IsUrgent ? 1L : 0L),
                ("decision", id),
                ("said", protection.Protect(report)));
            foreach ((int item, AddressMark mark) in report.Marks)
            {
                await DoAsync(
                    connection,
                    "INSERT INTO address (reference, item, host, page) VALUES (@reference, @item, @host, @page)",
                    cancellation,
                    ("reference", report.Reference), ("item", (long)item), ("host", mark.Host), ("page", mark.Page));
            }

            return report;
        },
        cancellation);

    public async Task<ReceivedReport?> FindAsync(string reference, CancellationToken cancellation) =>
        (await ReadAsync($"{Columns} WHERE reference = @reference", cancellation, ("reference", reference))).SingleOrDefault();

    public async Task<IReadOnlyList<ReceivedReport>> OfDraftAsync(Guid draft, CancellationToken cancellation)
    {
        await using DbConnection connection = await database.OpenAsync(cancellation);
        return await OfDraftAsync(connection, draft, cancellation);
    }

    public async Task<IReadOnlyList<ReceivedReport>> ListAsync(ReportFilter filter, int skip, int take, CancellationToken cancellation)
    {
        string order = filter.State == WorkState.Handled ? "handled DESC, reference" : "urgent DESC, received, reference";
        return await ReadAsync($"{Columns}{Filtered} ORDER BY {order} LIMIT @take OFFSET @skip", cancellation, [.. Values(filter), ("take", (long)take), ("skip", (long)skip)]);
    }

    public async Task<int> CountAsync(ReportFilter filter, CancellationToken cancellation)
    {
        await using DbConnection connection = await database.OpenAsync(cancellation);
        await using DbCommand command = Database.Command(connection, $"SELECT count(*) FROM report{Filtered}", Values(filter));
        return (int)(long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<IReadOnlyDictionary<string, int>> WaitingAsync(CancellationToken cancellation)
    {
        Dictionary<string, int> waiting = [];
        await foreach (DbDataReader row in RowsAsync("SELECT route, count(*) - count(handled) FROM report GROUP BY route", cancellation)) waiting.Add(row.GetString(0), (int)row.GetInt64(1));
        return waiting;
    }

    public async Task<IReadOnlyList<Sighting>> SightingsAsync(string reference, CancellationToken cancellation)
    {
        const string sql = """
            SELECT mine.item, 0 AS host, count(DISTINCT draft) AS times, min(received) AS first
            FROM address AS mine JOIN address AS other ON other.page = mine.page JOIN report ON report.reference = other.reference
            WHERE mine.reference = @reference GROUP BY mine.item
            UNION ALL
            SELECT mine.item, 1 AS host, count(DISTINCT draft) AS times, min(received) AS first
            FROM address AS mine JOIN address AS other ON other.host = mine.host JOIN report ON report.reference = other.reference
            WHERE mine.reference = @reference GROUP BY mine.item
            ORDER BY 1, 2
            """;
        List<Sighting> sightings = [];
        await foreach (DbDataReader row in RowsAsync(sql, cancellation, ("reference", reference)))
        {
            sightings.Add(new((int)row.GetInt64(0), row.GetInt32(1) == 1, (int)row.GetInt64(2), Time(row.GetInt64(3))));
        }

        return sightings;
    }

    public Task<bool> TakeAsync(string reference, string? from, string? to, DateTimeOffset time, CancellationToken cancellation) => ChangeAsync(
        "UPDATE report SET taken = @taken, taken_by = @to WHERE reference = @reference AND handled IS NULL AND (taken_by = @from OR (taken_by IS NULL AND CAST(@from AS TEXT) IS NULL))",
        cancellation,
        ("reference", reference), ("from", from), ("to", to), ("taken", to is null ? null : Time(time)));

    public Task<bool> HandleAsync(string reference, string staff, string outcome, DateTimeOffset time, CancellationToken cancellation) => ChangeAsync(
        "UPDATE report SET handled = @handled, outcome = @outcome, taken = @handled, taken_by = @staff WHERE reference = @reference AND handled IS NULL AND (taken_by IS NULL OR taken_by = @staff)",
        cancellation,
        ("reference", reference), ("staff", staff), ("outcome", outcome), ("handled", Time(time)));

    public Task<bool> ReopenAsync(string reference, CancellationToken cancellation) => ChangeAsync(
        "UPDATE report SET handled = NULL, outcome = NULL, taken = NULL, taken_by = NULL WHERE reference = @reference AND handled IS NOT NULL", cancellation, ("reference", reference));

    public Task<bool> AddNoteAsync(string reference, StaffNote note, CancellationToken cancellation) => ChangeAsync(
        "INSERT INTO note (reference, written, staff, text) SELECT reference, @written, @staff, @text FROM report WHERE reference = @reference",
        cancellation,
        ("reference", reference), ("written", Time(note.Time)), ("staff", note.Staff), ("text", protection.Protect(note.Text!)));

    public async Task<IReadOnlyList<StaffNote>> NotesAsync(string reference, CancellationToken cancellation)
    {
        List<StaffNote> notes = [];
        await foreach (DbDataReader row in RowsAsync("SELECT written, staff, text FROM note WHERE reference = @reference ORDER BY id", cancellation, ("reference", reference)))
        {
            notes.Add(new(Time(row.GetInt64(0)), row.GetString(1), protection.Note((byte[])row.GetValue(2))));
        }

        return notes;
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> JournalAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (DbDataReader row in RowsAsync("SELECT line FROM decision ORDER BY id", cancellation)) yield return (byte[])row.GetValue(0);
    }

    public Task AddCandidateAsync(string sha256, byte[] document, DateTimeOffset time, CancellationToken cancellation) => ChangeAsync(
        "INSERT INTO candidate (sha256, added, document) VALUES (@sha256, @added, @document) ON CONFLICT (sha256) DO UPDATE SET added = excluded.added",
        cancellation,
        ("sha256", sha256), ("added", Time(time)), ("document", document));

    public async Task<byte[]?> CandidateAsync(string sha256, CancellationToken cancellation)
    {
        await using DbConnection connection = await database.OpenAsync(cancellation);
        await using DbCommand command = Database.Command(connection, "SELECT document FROM candidate WHERE sha256 = @sha256", ("sha256", sha256));
        return await command.ExecuteScalarAsync(cancellation) as byte[];
    }

    // What stands beside a report goes with it.
    public async Task<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        int erased = await database.WriteAsync(
            async connection =>
            {
                await DoAsync(connection, "DELETE FROM candidate WHERE added < @time", cancellation, ("time", Time(time)));
                int reports = await DoAsync(connection, "DELETE FROM report WHERE received < @time", cancellation, ("time", Time(time)));
                await DoAsync(connection, "DELETE FROM decision WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.decision = decision.id)", cancellation);
                return reports;
            },
            cancellation);
        await database.SettleAsync(cancellation);
        return erased;
    }

    private Task<bool> ChangeAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        database.WriteAsync(async connection => await DoAsync(connection, sql, cancellation, values) == 1, cancellation);

    private static async Task<int> DoAsync(DbConnection connection, string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DbCommand command = Database.Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private async IAsyncEnumerable<DbDataReader> RowsAsync(string sql, [EnumeratorCancellation] CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        await using DbConnection connection = await database.OpenAsync(cancellation);
        await using DbCommand command = Database.Command(connection, sql, values);
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) yield return rows;
    }

    private async Task<List<ReceivedReport>> ReadAsync(string sql, CancellationToken cancellation, params (string Name, object? Value)[] values)
    {
        List<ReceivedReport> reports = [];
        await foreach (DbDataReader row in RowsAsync(sql, cancellation, values)) reports.Add(Read(row));
        return reports;
    }

    private async Task<List<ReceivedReport>> OfDraftAsync(DbConnection connection, Guid draft, CancellationToken cancellation)
    {
        await using DbCommand command = Database.Command(connection, $"{Columns} WHERE draft = @draft ORDER BY decision", ("draft", draft.ToString("N")));
        await using DbDataReader rows = await command.ExecuteReaderAsync(cancellation);
        List<ReceivedReport> reports = [];
        while (await rows.ReadAsync(cancellation)) reports.Add(Read(rows));
        return reports;
    }

    private ReceivedReport Read(DbDataReader row) => new()
    {
        Reference = row.GetString(0),
        Draft = Guid.ParseExact(row.GetString(1), "N"),
        Time = Time(row.GetInt64(2)),
        Record = row.GetFieldValue<byte[]>(3),
        Said = protection.Said(row.GetFieldValue<byte[]>(4)),
        Taken = row.IsDBNull(5) ? null : (row.GetString(6), Time(row.GetInt64(5))),
        Handled = row.IsDBNull(7) ? null : (Time(row.GetInt64(7)), row.GetString(8)),
    };

    private static (string, object?)[] Values(ReportFilter filter) =>
    [
        ("route", filter.Route),
        ("handled", filter.State is null ? null : filter.State == WorkState.Handled ? 1L : 0L),
        ("taken", filter.OnlyFree ? 0L : filter.State == WorkState.Taken ? 1L : null),
        ("staff", filter.TakenBy),
        ("urgent", filter.OnlyUrgent ? 1L : 0L),
        ("after", filter.After is { } after ? Time(after) : -1L),
        ("like", filter.Like?.Reference),
        ("item", (long)(filter.Like?.Item ?? 0)),
        ("host", filter.Like?.IsHost == true ? 1L : 0L),
    ];

    private static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);
}
