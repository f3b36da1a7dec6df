using System.Diagnostics;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// The versions of a policy, of which one is in force at any time. New content of a file is read, compiled and proved
/// in the background and then swapped in atomically, so that every decision is entirely by one version.
/// </summary>
internal sealed class PolicyVersions : IDisposable
{
    // A network may be slow to answer when a host starts.
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(1);
    private const int SomeIntervals = 3;

    private readonly TimeProvider _time;
    private readonly SteadyClock _clock;
    private readonly TimeSpan _reload;
    private readonly ILogger _log;
    private readonly TriageMetrics _metrics;
    private readonly (WatchedFile File, DateTimeOffset? From)[] _files;
    private readonly WatchedFile? _shadow;
    private readonly VersionOrder _order;
    private readonly ITimer? _timer;
    private readonly object _gate = new();
    private State _state = new([], []);
    private TriageEngine? _announced;
    private bool _doubted;
    private long _looked;

    /// <param name="policies">The documents; none stands for the policy that the library ships.</param>
    /// <param name="shadow">The candidate's document; null for none.</param>
    /// <param name="losses">What a version may lose of what the one before it could read.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram of a policy may take.</param>
    /// <param name="reload">How often the files are looked at; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="clock">What the time is, for dates.</param>
    /// <param name="time">Says when to look.</param>
    /// <param name="log">Is told what comes in force, and what is refused.</param>
    /// <param name="metrics">Counts the changes of files.</param>
    /// <param name="read">Reads a file.</param>
    /// <exception cref="PolicyException">A file cannot be read or its policy is refused. The message lists every fault.</exception>
    public PolicyVersions(
        IEnumerable<PolicyFile> policies,
        string? shadow,
        PolicyLosses losses,
        int nodeBudget,
        TimeSpan reload,
        SteadyClock clock,
        TimeProvider time,
        ILogger log,
        TriageMetrics metrics,
        Func<string, byte[]> read)
    {
        (_clock, _time, _reload, _log, _metrics) = (clock, time, reload, log, metrics);
        _files = [.. policies.Select(policy => (Watch(policy.Path), policy.From)).OrderBy(policy => policy.From ?? DateTimeOffset.MinValue)];
        _shadow = shadow is null ? null : Watch(shadow);
        _order = new([.. _files.Select(policy => policy.File)], losses);
        LookAtEach(PatienceAtStart, Patience);
        VersionValidator.ThrowIfAny([.. _files.Select(policy => policy.File)], _shadow, _order);
        Swap();
        _looked = time.GetTimestamp();
        if (Files().Any() && reload > TimeSpan.Zero) _timer = time.CreateTimer(_ => Tick(), null, reload, reload);

        WatchedFile Watch(string path) => new(path, nodeBudget, full => new(full, Patience, time, read));
    }

    /// <summary>Called after each change of a file, for code that compares versions.</summary>
    public event Action? Changed;

    /// <summary>All versions, the earliest first.</summary>
    public ValueList<LoadedPolicy> Loaded => Volatile.Read(ref _state).Loaded;

    /// <summary>The candidate; null when there is none.</summary>
    public TriageEngine? Shadow => _shadow?.Engine;

    /// <summary>What is wrong with files whose last good content is used instead: the file, and why.</summary>
    public ValueList<(string File, string Reason)> Failures => Volatile.Read(ref _state).Failures;

    /// <summary>How long ago the files were looked at, when that is some intervals; null while they are looked at in time.</summary>
    public TimeSpan? Unseen => _timer is not null && _time.GetElapsedTime(Volatile.Read(ref _looked)) is { } since && since > (SomeIntervals * _reload) + LeastPatience ? since : null;

    /// <summary>True when which version is in force depends on the time.</summary>
    public bool HaveDates => _files.Any(policy => policy.From is not null);

    /// <summary>The version in force now; when a clock was put back behind all of them, the earliest.</summary>
    public TriageEngine Current => (HaveDates ? InForce(_clock.Now) : null) ?? Loaded[0].Engine;

    // A file that takes longer is told, and its version stays in force.
    private TimeSpan Patience => _reload <= TimeSpan.Zero ? PatienceAtStart : new(Math.Clamp(SomeIntervals * _reload.Ticks, LeastPatience.Ticks, PatienceAtStart.Ticks));

    /// <summary>Looks at the files, each on its own: one that does not answer keeps no other.</summary>
    public void Look()
    {
        lock (_gate)
        {
            List<WatchedFile> changed = LookAtEach(_reload > TimeSpan.Zero && _reload < MostWait ? _reload : MostWait, TimeSpan.Zero);
            changed.AddRange(_order.Accept(FileInForce(_clock.Now)));
            if (_shadow is { Candidate: not null })
            {
                // It has no part in a decision, so it may lose what it likes.
                _shadow.Accept();
                changed.Add(_shadow);
            }

            foreach (WatchedFile file in changed) Tell(file);
            Swap();
            if (changed.Count > 0) Changed?.Invoke();
            TellClock();
            Volatile.Write(ref _looked, _time.GetTimestamp());
        }
    }

    public void Dispose() => _timer?.Dispose();

    // When the last look still takes its time, this one is left out. Nothing may escape to the timer: it would end the host.
    private void Tick()
    {
        if (!Monitor.TryEnter(_gate)) return;
        try
        {
            Look();
        }
#pragma warning disable CA1031 // Whatever goes wrong here, the version in force stays in force.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.LookFailed(_log, failure);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    // All are read at once, so that waiting for one is waiting for the others too.
    private List<WatchedFile> LookAtEach(TimeSpan wait, TimeSpan waitAnyway)
    {
        foreach (WatchedFile file in Files()) file.Begin();
        long begun = Stopwatch.GetTimestamp();
        return [.. Files().Where(file => file.Look(Left()))];

        TimeSpan Left() => wait - Stopwatch.GetElapsedTime(begun) is { } left && left > waitAnyway ? left : waitAnyway;
    }

    private TriageEngine? InForce(DateTimeOffset now)
    {
        ValueList<LoadedPolicy> loaded = Loaded;
        for (int i = loaded.Count - 1; i >= 0; i--)
        {
            if (loaded[i].From is not { } from || from <= now) return loaded[i].Engine;
        }

        return null;
    }

    // As Current: when a clock was put back behind all of them, the earliest.
    private WatchedFile? FileInForce(DateTimeOffset now) => _files.LastOrDefault(policy => policy.From is not { } from || from <= now).File ?? _files.FirstOrDefault().File;

    private IEnumerable<WatchedFile> Files() => _shadow is null ? _files.Select(policy => policy.File) : _files.Select(policy => policy.File).Append(_shadow);

    private void Swap()
    {
        ValueList<LoadedPolicy> loaded =
            _files.Length == 0 ? [new() { Engine = TriageEngine.Default, From = null }] : [.. _files.Select(policy => new LoadedPolicy
            {
                Engine = policy.File.Engine!,
                From = policy.From,
            })];
        Volatile.Write(ref _state, new(loaded, Files().Where(file => file.Failure is not null).Select(file => (file.Path, file.Failure!.Message)).ToValueList()));
        Announce();
    }

    private void Announce()
    {
        if (InForce(_clock.Now) is not { } current || ReferenceEquals(current, _announced)) return;
        _announced = current;
        Log.InForce(_log, current.Version.Id, current.Version.Version, current.Version.Sha256);
    }

    private void TellClock()
    {
        (DateTimeOffset now, TimeSpan? doubt) = _clock.Read();
        if (!HaveDates || doubt is not null == _doubted) return;
        _doubted = !_doubted;
        if (doubt is { } off) Log.ClockDoubted(_log, off, now);
        else Log.ClockBelieved(_log, now);
    }

    private void Tell(WatchedFile file)
    {
        _metrics.Reloaded(file.Failure is null);
        if (file.Failure is { } failure) Log.Refused(_log, file.Path, failure.Message);
        else Log.Loaded(_log, file.Path, file.Engine!.Version.Version, file.Engine.Version.Sha256);
    }

    // What a look found, swapped in at once.
    private sealed record State(ValueList<LoadedPolicy> Loaded, ValueList<(string File, string Reason)> Failures);
}
