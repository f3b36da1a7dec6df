using System.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace IntakeWeb.Received;

/// <summary>Keeps reports in SQLite: codes in the clear, what the reporter said encrypted. Safe from any number of threads.</summary>
internal sealed class SqliteReportStore(Database database, IDataProtectionProvider protection) : IReportStore
{
    private const string Columns = "SELECT reference, draft, received, record, said, handled FROM report";

    private readonly SaidProtection _said = new(protection);

    public async Task<ReceivedReport> AddAsync(ReceivedReport report, CancellationToken cancellation)
    {
        try
        {
            return await database.WriteAsync(connection => Add(connection, report), cancellation);
        }
        catch (SqliteException failure)
        {
            throw new IOException("The report could not be kept.", failure);
        }
    }

    public ReceivedReport? Find(string reference)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand command = Database.Command(connection, $"{Columns} WHERE reference = $reference", ("$reference", reference));
        return Read(command).SingleOrDefault();
    }

    public IReadOnlyList<ReceivedReport> OfDraft(Guid draft)
    {
        using SqliteConnection connection = database.Open();
        return OfDraft(connection, draft);
    }

    public IReadOnlyList<ReceivedReport> Queue(string route, bool isHandled, int skip, int take)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand command = Database.Command(
            connection,
            $"{Columns} WHERE route = $route AND (handled IS NOT NULL) = $handled ORDER BY urgent DESC, received LIMIT $take OFFSET $skip",
            ("$route", route), ("$handled", isHandled ? 1 : 0), ("$take", take), ("$skip", skip));
        return Read(command);
    }

    public IReadOnlyDictionary<string, int> Waiting()
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand command = Database.Command(connection, "SELECT route, sum(handled IS NULL) FROM report GROUP BY route");
        using SqliteDataReader rows = command.ExecuteReader();
        Dictionary<string, int> waiting = [];
        while (rows.Read()) waiting.Add(rows.GetString(0), rows.GetInt32(1));
        return waiting;
    }

    public Task<bool> SetHandledAsync(string reference, DateTimeOffset? time, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            using SqliteCommand command = Database.Command(
                connection, "UPDATE report SET handled = $handled WHERE reference = $reference", ("$handled", time?.ToUnixTimeMilliseconds()), ("$reference", reference));
            return command.ExecuteNonQuery() == 1;
        },
        cancellation);

    public Task<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellation) =>
        database.EraseAsync("DELETE FROM report WHERE received < $time", time, cancellation);

    private ReceivedReport Add(SqliteConnection connection, ReceivedReport report)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(IsolationLevel.Serializable); // Takes the write lock at once.
        if (OfDraft(connection, report.Draft).LastOrDefault() is { } last && last.Said == report.Said) return last;
        using SqliteCommand command = Database.Command(
            connection,
            "INSERT INTO report (reference, draft, received, route, urgent, record, said) VALUES ($reference, $draft, $received, $route, $urgent, $record, $said)",
            ("$reference", report.Reference),
            ("$draft", report.Draft.ToString("N")),
            ("$received", report.Time.ToUnixTimeMilliseconds()),
            ("$route", report.Route),
            ("$urgent", report.IsUrgent ? 1 : 0),
            ("$record", report.Record.ToArray()),
            ("$said", _said.Protect(report)));
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        transaction.Commit();
        return report;
    }

    private List<ReceivedReport> OfDraft(SqliteConnection connection, Guid draft)
    {
        using SqliteCommand command = Database.Command(connection, $"{Columns} WHERE draft = $draft ORDER BY rowid", ("$draft", draft.ToString("N")));
        return Read(command);
    }

    private List<ReceivedReport> Read(SqliteCommand command)
    {
        using SqliteDataReader rows = command.ExecuteReader();
        List<ReceivedReport> reports = [];
        while (rows.Read())
        {
            reports.Add(new()
            {
                Reference = rows.GetString(0),
                Draft = Guid.ParseExact(rows.GetString(1), "N"),
                Time = DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2)),
                Record = rows.GetFieldValue<byte[]>(3),
                Said = _said.Find(rows.GetFieldValue<byte[]>(4)),
                Handled = rows.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(5)),
            });
        }

        return reports;
    }
}
