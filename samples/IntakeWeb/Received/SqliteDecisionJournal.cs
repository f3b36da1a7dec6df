using System.Buffers;
using Meldpunt.Triage.Hosting;
using Microsoft.Data.Sqlite;

namespace IntakeWeb.Received;

/// <summary>
/// Keeps decisions beside the reports, for hosts that have a database rather than a folder. A line here is a line of a
/// journal in files, and <c>meldpunt replay</c> reads this table: <c>decision</c>, in the order of <c>id</c>.
/// </summary>
internal sealed class SqliteDecisionJournal(Database database) : IDecisionJournal
{
    public async ValueTask AppendAsync(DecisionRecord record, CancellationToken cancellation = default) => await database.WriteAsync(
        connection =>
        {
            using SqliteCommand command = Database.Command(
                connection, "INSERT INTO decision (time, line) VALUES ($time, $line)", ("$time", record.Time.ToUnixTimeMilliseconds()), ("$line", Line(record)));
            return command.ExecuteNonQuery();
        },
        cancellation);

    /// <summary>The record as one line of JSON.</summary>
    public static byte[] Line(DecisionRecord record)
    {
        ArrayBufferWriter<byte> line = new();
        record.Write(line);
        return line.WrittenSpan.ToArray();
    }

    /// <summary>Erases decisions that were made before a time.</summary>
    public Task<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellation) =>
        database.EraseAsync("DELETE FROM decision WHERE time < $time", time, cancellation);
}
