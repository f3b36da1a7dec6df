using System.Text.Json;
using System.Threading.Channels;
using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Decides the records of a journal again, on all cores and in constant memory, and reports what differs: one stream after
/// another, summed up. Not to be called by two threads at once.
/// </summary>
public sealed class JournalReplay
{
    private readonly ReplayVersions _versions;
    private readonly ReplayTotals _totals = new();

    private JournalReplay(ReplayVersions versions) => _versions = versions;

    /// <summary>What came of all streams until now.</summary>
    public ReplaySummary Summary => _totals.ToSummary();

    /// <summary>
    /// Decides each record by the version that decided it, found by its SHA-256. The new decision must be the recorded one,
    /// byte for byte.
    /// </summary>
    /// <param name="versions">The versions that are known.</param>
    public static JournalReplay AsRecorded(params IEnumerable<TriageEngine> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return new(new(versions, asRecorded: true));
    }

    /// <summary>
    /// Decides each record by one version, whichever decided it, and compares route, reasons, referrals, notices and labels. A record
    /// with a fact or answer that this version does not have is faulty.
    /// </summary>
    /// <param name="version">The version.</param>
    public static JournalReplay Under(TriageEngine version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(new([version], asRecorded: false));
    }

    /// <summary>Decides the records of a stream, and adds what differs to the summary.</summary>
    /// <param name="input">JSON Lines in UTF-8, one record a line. A line without an end is read too.</param>
    /// <param name="source">The stream's name, for places.</param>
    /// <param name="progress">Receives progress on this stream; may be null.</param>
    /// <param name="cancellation">Stops the work; the summary then has what came of the lines until there.</param>
    public async Task AddAsync(
        Stream input, string source = "", IProgress<LinesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(source);
        Channel<Task<ReplayedChunk>> pending = Channel.CreateBounded<Task<ReplayedChunk>>(Environment.ProcessorCount * 2);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Task.Run(() => ReadAsync(input, source, pending.Writer, stop.Token), CancellationToken.None);
        (long before, long bytes) = (_totals.Lines, 0);
        try
        {
            await foreach (Task<ReplayedChunk> work in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                ReplayedChunk chunk = await work.ConfigureAwait(false);
                _totals.Add(chunk);
                bytes += chunk.Bytes;
                progress?.Report(new() { Bytes = bytes, Lines = _totals.Lines - before });
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);

            // Until then it uses the caller's stream. What it throws is reported below, and not here over another exception.
            await Task.WhenAny(reading).ConfigureAwait(false);
        }

        await reading.ConfigureAwait(false);
    }

    private async Task ReadAsync(Stream input, string source, ChannelWriter<Task<ReplayedChunk>> pending, CancellationToken stop)
    {
        try
        {
            await foreach (LineChunk chunk in LineChunkReader.ReadAsync(input, stop).ConfigureAwait(false))
            {
                await pending.WriteAsync(Task.Run(() => Replay(chunk, source), CancellationToken.None), stop).ConfigureAwait(false);
            }
        }
        finally
        {
            pending.Complete();
        }
    }

    private ReplayedChunk Replay(LineChunk chunk, string source)
    {
        ReplayedChunk replayed = new(source, chunk.Length);
        PooledOutput output = new();
        using Utf8JsonWriter json = new(output, RecordWriter.Json);
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext()) Replay(lines.Line, lines.Number, replayed, output, json);
        output.Return();
        chunk.Return();
        return replayed;
    }

    private void Replay(ReadOnlySpan<byte> line, long number, ReplayedChunk replayed, PooledOutput output, Utf8JsonWriter json)
    {
        ReplayVersion? version = _versions.Read(line, out RecordDraft draft);
        if (draft.Fault is { } fault) replayed.AddFault(number, fault);
        else if (version is null) replayed.AddUnknown(draft.Policy!);
        else
        {
            output.Clear();
            Decision decision = version.Decide(draft.Report!, json);
            if (version.IsSame(line, draft, output.Written.Span)) replayed.Same++;
            else AddDifference(line, number, draft, version, decision, replayed);
        }
    }

    private static void AddDifference(
        ReadOnlySpan<byte> line, long number, RecordDraft draft, ReplayVersion version, Decision decision, ReplayedChunk replayed)
    {
        RecordedOutcome? recorded = OutcomeReader.Read(line[draft.Decision], draft);
        if (recorded is null)
        {
            replayed.AddFault(number, draft.Fault!);
            return;
        }

        ReplayChange change = new()
        {
            Report = RecordComparison.OfReport(recorded, decision),
            Items = RecordComparison.OfItems(recorded, decision),
            Count = 0,
            First = [],
        };
        if (change.IsOfOtherParts && draft.Policy!.Sha256 != version.Sha256) replayed.Same++;
        else replayed.AddChange(number, change);
    }
}
