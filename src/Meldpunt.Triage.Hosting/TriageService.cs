using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Decides in a host: by the version in force, with a candidate in the shadow, metrics, traces and a journal. Safe from
/// any number of threads.
/// </summary>
public sealed class TriageService : IDisposable
{
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(5);

    private readonly PolicyVersions _versions;
    private readonly Shadow _shadow;
    private readonly TriageMetrics _metrics;
    private readonly IDecisionJournal? _journal;
    private readonly TriageOptions _options;
    private readonly SteadyClock _clock;
    private readonly ILogger _log;
    private long _notKept;
    private volatile bool _journalFails;

    internal TriageService(TriageOptions options, string? name, IDecisionJournal? journal, IMeterFactory? meters, TimeProvider time, ILogger log)
        : this(options, name, journal, meters, time, log, WatchedFile.ReadAll)
    {
    }

    internal TriageService(TriageOptions options, string? name, IDecisionJournal? journal, IMeterFactory? meters, TimeProvider time, ILogger log, Func<string, byte[]> read)
    {
        (_options, _journal, _clock, _log) = (options, journal, new(time, options.ClockTolerance), log);
        _metrics = new(meters, name);
        _versions = new(options.Policies, options.ShadowFile, options.AllowedLosses, options.NodeBudget, options.ReloadInterval, _clock, time, log, _metrics, read);
        _shadow = new(_versions, _metrics, log);
    }

    /// <summary>The engine of the version in force now.</summary>
    public TriageEngine Engine => _versions.Current;

    /// <summary>All versions, the earliest first, those that are not yet in force included.</summary>
    public ValueList<LoadedPolicy> Versions => _versions.Loaded;

    /// <summary>What the candidate decided in addition to the policy in force; null when there is none.</summary>
    public ShadowCounts? Shadow => _shadow.Counts;

    /// <summary>How many decisions the journal could not keep, where the host chose to continue.</summary>
    public long NotKept => Volatile.Read(ref _notKept);

    /// <summary>True when the last decision could not be kept.</summary>
    internal bool JournalFails => _journalFails;

    /// <summary>How long ago the policy files were looked at, when that is too long; null otherwise.</summary>
    internal TimeSpan? Unseen => _versions.Unseen;

    /// <summary>By how much a clock that something depends on is off from the time that passed; null while it is believed.</summary>
    internal TimeSpan? ClockDoubt => (_versions.HaveDates || _journal is not null ? _clock.Doubt : null) ?? (_journal as FileJournal)?.ClockDoubt;

    /// <summary>What a journal in files waits for, and for how long until now, when that is too long; null otherwise.</summary>
    internal (string Step, TimeSpan For)? JournalWaitsFor => _journal is FileJournal { WaitsFor: { For: var wait } waits } && wait > LongWait ? waits : null;

    /// <summary>True when a journal in files could not erase what is too old.</summary>
    internal bool FailsToErase => _journal is FileJournal { FailsToErase: true };

    /// <summary>The files whose present content is not used, and why.</summary>
    internal ValueList<(string File, string Reason)> Failures => _versions.Failures;

    /// <summary>The engine of a version, in force or not; null when there is none.</summary>
    /// <param name="version">The version, as its makers count.</param>
    public TriageEngine? Find(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _versions.Loaded.LastOrDefault(loaded => loaded.Engine.Version.Version == version)?.Engine;
    }

    /// <summary>The engine that made a decision, or one of the very same version; null when there is none any more.</summary>
    /// <param name="version">The version of the decision, <see cref="Decision.Policy"/>. Its hash counts too: a file that changed under the same version is another policy.</param>
    public TriageEngine? Find(PolicyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _versions.Loaded.LastOrDefault(loaded => loaded.Engine.Version == version)?.Engine;
    }

    /// <summary>Reads a report from JSON, such as the body of a request, in the words of the version in force.</summary>
    /// <param name="utf8">The JSON. No more of it is read than <see cref="ReportLimits.LineBytes"/> and one byte.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The report for <see cref="DecidePreparedAsync"/>, or everything that is wrong with it.</returns>
    public async ValueTask<ReportReading> ReadAsync(Stream utf8, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        byte[] buffer = new byte[4_096];
        int length = 0, read;
        while (length <= ReportLimits.LineBytes && (read = await utf8.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(2 * length, ReportLimits.LineBytes + 1));
        }

        ReadOnlySpan<byte> report = buffer.AsSpan(0, length);
        return Engine.Read(report.StartsWith("\uFEFF"u8) ? report[3..] : report); // A mark that some programs put before UTF-8.
    }

    /// <summary>Decides a report by the version in force.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Stops the waiting for the journal.</param>
    /// <exception cref="ArgumentException">
    /// The report answers a fact that the policy in force does not have, has a URL where it reads none, or has more than
    /// <see cref="ReportLimits.Items"/> items.
    /// </exception>
    public ValueTask<Decision> DecideAsync(Report report, CancellationToken cancellation = default)
    {
        TriageEngine engine = Engine;
        return DecideAsync(engine, engine.Prepare(report), cancellation);
    }

    /// <summary>Decides a report in types of its own by the version in force.</summary>
    /// <inheritdoc cref="DecideAsync(Report, CancellationToken)"/>
    public ValueTask<Decision> DecideTypedAsync(ITypedReport report, CancellationToken cancellation = default)
    {
        TriageEngine engine = Engine;
        return DecideAsync(engine, engine.Prepare(report), cancellation);
    }

    /// <summary>
    /// Decides a prepared report by the version in force. When that has other words than the version that prepared it, what
    /// it cannot express is unanswered.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Stops the waiting for the journal.</param>
    public ValueTask<Decision> DecidePreparedAsync(PreparedReport report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        TriageEngine engine = Engine;
        return DecideAsync(engine, VocabularyConversion.Read(report, engine.Vocabulary), cancellation);
    }

    /// <summary>Ends the looking at files; the host does it.</summary>
    public void Dispose()
    {
        _versions.Dispose();
        _metrics.Dispose();
    }

    private ValueTask<Decision> DecideAsync(TriageEngine engine, PreparedReport report, CancellationToken cancellation)
    {
        if (report.Items.Count > ReportLimits.Items)
        {
            throw new ArgumentException($"A report has at most {ReportLimits.Items} items; this one has {report.Items.Count}. Split it and decide the parts.", nameof(report));
        }

        using Activity? activity = TriageTelemetry.Source.StartActivity("triage.decide");
        long started = Stopwatch.GetTimestamp();
        Decision decision = engine.Decide(report);
        _metrics.Decided(decision, started);
        activity?.SetTag("triage.policy.version", decision.Policy.Version).SetTag("triage.route", decision.Route);
        _shadow.Decide(engine, report, decision);
        return _journal is null ? new(decision) : KeepAsync(report, decision, cancellation);
    }

    private async ValueTask<Decision> KeepAsync(PreparedReport report, Decision decision, CancellationToken cancellation)
    {
        try
        {
            await _journal!.AppendAsync(new()
            {
                Time = _clock.Now,
                Report = report.Answers,
                Decision = decision with { Id = null },
            }, cancellation).ConfigureAwait(false);
            _journalFails = false;
            _metrics.Recorded(kept: true);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            _journalFails = true;
            _metrics.Recorded(kept: false);
            if (_options.WhenJournalFails != JournalFailure.GoOnAndCount) throw;
            Interlocked.Increment(ref _notKept);
            Log.NotKept(_log, failure);
        }

        return decision;
    }
}
