using System.Threading.Channels;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Writes all that waits at once, so that many callers share one flush to disk.</summary>
internal sealed class JournalBatches(ChannelReader<PendingRecord> pending, JournalAppender appender, int mostBytes)
{
    private readonly object _gate = new();
    private bool _come;
    private long _written;
    private long _failures;

    public long Written => Interlocked.Read(ref _written);

    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Runs until no more records can come, on a thread of its own: it waits for a disk, and must not wait for the threads of others.</summary>
    public void Run()
    {
        PooledOutput lines = new();
        List<PendingRecord> batch = [];
        while (!pending.Completion.IsCompleted)
        {
            Gather(batch, lines);
            if (batch.Count == 0)
            {
                Wait();
                continue;
            }

            Write(batch, lines.Written.Span);
            batch.Clear();
            lines.Clear();
        }

        lines.Return();
    }

    /// <summary>Says that a record came, or that no more will.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _come = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Wait()
    {
        lock (_gate)
        {
            while (!_come && !pending.Completion.IsCompleted) Monitor.Wait(_gate);
            _come = false;
        }
    }

    private void Gather(List<PendingRecord> batch, PooledOutput lines)
    {
        while (pending.TryPeek(out PendingRecord? next) && (batch.Count == 0 || lines.Written.Length + next.Line.Length <= mostBytes))
        {
            if (!pending.TryRead(out PendingRecord? record)) return;
            batch.Add(record);
            record.Line.Span.CopyTo(lines.GetSpan(record.Line.Length));
            lines.Advance(record.Line.Length);
        }
    }

    // Whatever goes wrong, waiting callers are notified, and the next batch is tried.
    private void Write(List<PendingRecord> batch, ReadOnlySpan<byte> lines)
    {
        try
        {
            appender.Append(lines);
        }
#pragma warning disable CA1031 // Whoever waits gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.Increment(ref _failures);
            foreach (PendingRecord record in batch) record.Fail(exception);
            return;
        }

        Interlocked.Add(ref _written, batch.Count);
        foreach (PendingRecord record in batch) record.Acknowledge();
    }
}
