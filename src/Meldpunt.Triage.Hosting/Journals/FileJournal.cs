using System.Buffers;
using System.Threading.Channels;
using Meldpunt.Triage.Hosting.Journals.Files;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Keeps decisions in files of JSON Lines that are only appended to. A record that was acknowledged is on disk, and
/// survives a crash at any moment; records that come at once share one flush. Safe from any number of threads; one process
/// a folder.
/// </summary>
public sealed class FileJournal : IDecisionJournal, IAsyncDisposable, IDisposable
{
    private const int MostWaiting = 4096;
    private const int MostBytesAtOnce = 1 << 20;
    private const int UsualLine = 1024;

    private static readonly TimeSpan BetweenErasing = TimeSpan.FromHours(1);

    private readonly Channel<PendingRecord> _pending =
        Channel.CreateBounded<PendingRecord>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly JournalLock _lock;
    private readonly ILogger _log;
    private readonly SteadyClock _clock;
    private readonly JournalAppender _appender;
    private readonly JournalErasure _erasure;
    private readonly JournalBatches _batches;
    private readonly Task _writing;
    private readonly ITimer? _timer;
    private long _filesErased;
    private long _eraseFailures;
    private long _heldBack;
    private volatile bool _isClosed;
    private volatile bool _isEnded;
    private volatile bool _failsToErase;
    private volatile bool _doubted;

    /// <summary>Opens a journal: cuts an unfinished last line off, and erases what is too old, unless the clock cannot be believed.</summary>
    /// <param name="options">Where and how long; read once.</param>
    /// <exception cref="ArgumentException">The options are invalid; the message lists every fault.</exception>
    /// <exception cref="IOException">The folder cannot be used, or a journal is open in it already.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be written.</exception>
    public FileJournal(FileJournalOptions options)
        : this(options, NullLogger.Instance, path => new DiskFile(path))
    {
    }

    internal FileJournal(FileJournalOptions options, ILogger log)
        : this(options, log, path => new DiskFile(path))
    {
    }

    internal FileJournal(FileJournalOptions options, ILogger log, Func<string, JournalFile> open)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] faults = [.. FileJournalValidator.Validate(options)];
        if (faults.Length > 0) throw new ArgumentException(FileJournalValidator.Message(faults), nameof(options));
        Directory = Path.GetFullPath(options.Directory!);
        TimeProvider time = options.TimeProvider ?? TimeProvider.System;
        _log = log;
        _lock = new(Directory);
        try
        {
            _clock = new(time, options.ClockTolerance, _lock.Known ?? NewestRecord(), _lock.Doubt);
            _appender = new(_lock, Directory, options.MaxFileBytes, _clock, log, open);
            _erasure = new(Directory, options.Retention!.Value);
            if (options.Retention != Timeout.InfiniteTimeSpan) _timer = time.CreateTimer(_ => EraseInTime(), null, BetweenErasing, BetweenErasing);
        }
        catch
        {
            _appender?.Dispose();
            _lock.Dispose();
            throw;
        }

        _batches = new(_pending.Reader, _appender, (int)Math.Min(MostBytesAtOnce, options.MaxFileBytes));
        _writing = Task.Factory.StartNew(_batches.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        EraseInTime();
    }

    /// <summary>The full path of its folder.</summary>
    public string Directory { get; }

    /// <summary>True when what was too old could not all be erased the last time.</summary>
    internal bool FailsToErase => _failsToErase;

    /// <summary>By how much the clock is off, on which nothing is erased; null while it is believed.</summary>
    internal TimeSpan? ClockDoubt => _clock.Doubt;

    /// <summary>What writing waits for, and for how long until now; null when for nothing.</summary>
    internal (string Step, TimeSpan For)? WaitsFor => _appender.WaitsFor;

    /// <summary>What it has done since it was opened.</summary>
    public FileJournalCounts Counts => new()
    {
        Written = _batches.Written,
        TornLinesCut = _appender.TornLinesCut,
        WriteFailures = _batches.Failures,
        FilesErased = Interlocked.Read(ref _filesErased),
        EraseFailures = Interlocked.Read(ref _eraseFailures),
        ErasuresHeldBack = Interlocked.Read(ref _heldBack),
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is longer than 1 MiB.</exception>
    /// <exception cref="IOException">It could not be written; the journal stays usable.</exception>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public async ValueTask AppendAsync(DecisionRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArrayBufferWriter<byte> line = new(UsualLine);
        record.Write(line);
        if (line.WrittenCount > ReportLimits.LineBytes) throw new ArgumentException("The record is longer than 1 MiB and could not be read back.", nameof(record));
        PendingRecord pending = new(line.WrittenMemory);
        try
        {
            await _pending.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(FileJournal));
        }

        _batches.Wake();
        await pending.Kept.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads what is on disk, oldest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public IAsyncEnumerable<JournalLine> ReadAsync(CancellationToken cancellation = default) => JournalDirectory.ReadAsync(Directory, cancellation);

    /// <summary>
    /// Erases files whose every record is too old, as it does by itself when it is opened and every hour after. Nothing is erased while the clock
    /// differs from what the newest record and the time since say, <see cref="FileJournalOptions.ClockTolerance"/>.
    /// </summary>
    /// <returns>How many files were erased.</returns>
    /// <exception cref="IOException">A file cannot be read or erased; the others are.</exception>
    /// <exception cref="ObjectDisposedException">The journal is closed.</exception>
    public int Erase()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        (DateTimeOffset now, TimeSpan? doubt) = _clock.Read();
        if (doubt is not null != _doubted) Tell(now, doubt);
        _lock.Tell(now, _clock.Proved);
        if (doubt is not null)
        {
            Interlocked.Increment(ref _heldBack);
            return 0;
        }

        int erased = _erasure.Erase(_appender.Current(), now);
        Interlocked.Add(ref _filesErased, erased);
        return erased;
    }

    /// <summary>Writes what waits, and closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _pending.Writer.TryComplete();
        _batches.Wake();
        if (_timer is not null) await _timer.DisposeAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        if (!_isEnded) _lock.Tell(_clock.Now, _clock.Proved);
        _isEnded = true;
        _appender.Dispose();
        _lock.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    // Nobody waits for this, so a failure is counted, and none may escape to the timer: it would end the host.
    private void EraseInTime()
    {
        try
        {
            Erase();
            _failsToErase = false;
        }
#pragma warning disable CA1031 // Records are kept anyway.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (_isClosed) return;
            if (!_failsToErase) Log.NotErased(_log, Directory, failure);
            _failsToErase = true;
            Interlocked.Increment(ref _eraseFailures);
        }
    }

    private DateTimeOffset? NewestRecord() => JournalDirectory.Find(Directory) is [.., var last] ? JournalErasure.Newest(last) : null;

    private void Tell(DateTimeOffset now, TimeSpan? doubt)
    {
        _doubted = doubt is not null;
        if (doubt is { } off) Log.ClockDoubted(_log, off, now);
        else Log.ClockBelieved(_log, now);
    }
}
