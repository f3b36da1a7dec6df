using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Decides the records of a journal again, on all cores and in constant memory, and reports what differs: one stream or list of lines after
/// another, summed up. Not to be called by two threads at once.
/// </summary>
public sealed class JournalReplay
{
    private readonly ReplayVersions _versions;
    private readonly ReplayTotals _totals = new();

    private JournalReplay(ReplayVersions versions) => _versions = versions;

    /// <summary>What came of all lines until now.</summary>
    public ReplaySummary Summary => _totals.ToSummary();

    /// <summary>
    /// Decides each record by the version that decided it, found by its SHA-256. The new decision must be the recorded one,
    /// byte for byte.
    /// </summary>
    /// <param name="versions">The versions that are known.</param>
    public static JournalReplay AsRecorded(params IEnumerable<TriageEngine> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return new(ReplayVersions.AsRecorded(versions));
    }

    /// <summary>
    /// Decides each record by one version, whichever decided it, and compares route, reasons, referrals, notices and labels. A record
    /// with a fact or answer that this version does not have is faulty.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="differences">
    /// How it differs from the versions that decided, one for each, with the mapping of the words that were renamed: a record of such a version is
    /// put in the words of this one before it is decided, and what changes names its rows. Without one for its version a record is read in
    /// the words of this one.
    /// </param>
    /// <exception cref="ArgumentException">A difference is not one to this version, or two are from the same.</exception>
    public static JournalReplay Under(TriageEngine version, params IEnumerable<PolicyDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(differences);
        return new(ReplayVersions.Under(version, differences));
    }

    /// <summary>Decides the records of a stream, and adds what differs to the summary.</summary>
    /// <param name="input">JSON Lines in UTF-8, one record a line. A line without an end is read too.</param>
    /// <param name="source">The stream's name, for places.</param>
    /// <param name="progress">Receives progress on this stream; may be null.</param>
    /// <param name="cancellation">Stops the work; the summary then has what came of the lines until there.</param>
    public Task AddAsync(
        Stream input, string source = "", IProgress<LinesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(source);
        return AddAsync(stop => OfStreamAsync(input, source, stop), progress, cancellation);
    }

    /// <summary>
    /// Decides the records of a journal that is kept anywhere, and adds what differs to the summary. Each line is one record: an empty one
    /// is faulty, and none is left out.
    /// </summary>
    /// <param name="lines">The lines, in order. What they throw is thrown here, after the lines before it were added.</param>
    /// <param name="progress">Receives progress on these lines; may be null.</param>
    /// <param name="cancellation">Stops the work; the summary then has what came of the lines until there.</param>
    public Task AddLinesAsync(
        IAsyncEnumerable<JournalLine> lines, IProgress<LinesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return AddAsync(stop => OfLinesAsync(lines, stop), progress, cancellation);
    }

    private async Task AddAsync(
        Func<CancellationToken, IAsyncEnumerable<Func<ReplayedChunk>>> work, IProgress<LinesProgress>? progress, CancellationToken cancellation)
    {
        Channel<Task<ReplayedChunk>> pending = Channel.CreateBounded<Task<ReplayedChunk>>(Environment.ProcessorCount * 2);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Task.Run(() => ReadAsync(work(stop.Token), pending.Writer, stop.Token), CancellationToken.None);
        (long before, long bytes) = (_totals.Lines, 0);
        try
        {
            await foreach (Task<ReplayedChunk> part in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                ReplayedChunk chunk = await part.ConfigureAwait(false);
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

    private static async Task ReadAsync(IAsyncEnumerable<Func<ReplayedChunk>> work, ChannelWriter<Task<ReplayedChunk>> pending, CancellationToken stop)
    {
        try
        {
            await foreach (Func<ReplayedChunk> part in work.ConfigureAwait(false))
            {
                await pending.WriteAsync(Task.Run(part, CancellationToken.None), stop).ConfigureAwait(false);
            }
        }
        finally
        {
            pending.Complete();
        }
    }

    private async IAsyncEnumerable<Func<ReplayedChunk>> OfStreamAsync(Stream input, string source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(input, stop).ConfigureAwait(false)) yield return () => Replay(chunk, source);
    }

    private async IAsyncEnumerable<Func<ReplayedChunk>> OfLinesAsync(IAsyncEnumerable<JournalLine> lines, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (LineBatch batch in LineBatch.AllOfAsync(lines, stop).ConfigureAwait(false)) yield return () => Replay(batch);
    }

    private ReplayedChunk Replay(LineChunk chunk, string source)
    {
        ReplayedChunk replayed = new(chunk.Length);
        using RecordReplay replay = new(_versions, replayed);
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext()) replay.Replay(lines.Line, new(source, lines.Number, IsRow: false));
        chunk.Return();
        return replayed;
    }

    private ReplayedChunk Replay(LineBatch batch)
    {
        ReplayedChunk replayed = new(batch.Bytes);
        using RecordReplay replay = new(_versions, replayed);
        foreach (JournalLine line in batch.Lines) replay.Replay(LineSplitter.Content(line.Utf8.Span.TrimEnd((byte)'\n')), new(line.Source, line.Number, line.IsRow));
        return replayed;
    }
}
