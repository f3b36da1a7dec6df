using Meldpunt.Triage.Policies;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// The versions of a policy, of which one is in force at any time. New content of a file is read, compiled and proved
/// in the background and then swapped in atomically, so that every decision is entirely by one version.
/// </summary>
internal sealed class PolicyVersions : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly TriageMetrics _metrics;
    private readonly (WatchedFile File, DateTimeOffset? From)[] _files;
    private readonly WatchedFile? _shadow;
    private readonly VersionOrder _order;
    private readonly ITimer? _timer;
    private readonly object _gate = new();
    private State _state = new([], []);
    private TriageEngine? _announced;

    /// <param name="policies">The documents; none stands for the policy that the library ships.</param>
    /// <param name="shadow">The candidate's document; null for none.</param>
    /// <param name="losses">What a version may lose of what the one before it could read.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram of a policy may take.</param>
    /// <param name="reload">How often the files are looked at; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="time">What the time is.</param>
    /// <param name="log">Is told what comes in force, and what is refused.</param>
    /// <param name="metrics">Counts the changes of files.</param>
    /// <exception cref="PolicyException">A file cannot be read or its policy is refused. The message lists every fault.</exception>
    public PolicyVersions(IEnumerable<PolicyFile> policies, string? shadow, PolicyLosses losses, int nodeBudget, TimeSpan reload, TimeProvider time, ILogger log, TriageMetrics metrics)
    {
        (_time, _log, _metrics) = (time, log, metrics);
        _files = [.. policies.Select(policy => (new WatchedFile(policy.Path, nodeBudget), policy.From)).OrderBy(policy => policy.From ?? DateTimeOffset.MinValue)];
        _shadow = shadow is null ? null : new(shadow, nodeBudget);
        _order = new([.. _files.Select(policy => policy.File)], losses);
        foreach (WatchedFile file in Files()) file.Look();
        VersionValidator.ThrowIfAny([.. _files.Select(policy => policy.File)], _shadow, _order);
        Swap();
        if (Files().Any() && reload > TimeSpan.Zero) _timer = time.CreateTimer(_ => Tick(), null, reload, reload);
    }

    /// <summary>Called after each change of a file, for code that compares versions.</summary>
    public event Action? Changed;

    /// <summary>All versions, the earliest first.</summary>
    public ValueList<LoadedPolicy> Loaded => Volatile.Read(ref _state).Loaded;

    /// <summary>The candidate; null when there is none.</summary>
    public TriageEngine? Shadow => _shadow?.Engine;

    /// <summary>What is wrong with files whose last good content is used instead: the file, and why.</summary>
    public ValueList<(string File, string Reason)> Failures => Volatile.Read(ref _state).Failures;

    /// <summary>The version in force now; when a clock was put back behind all of them, the earliest.</summary>
    public TriageEngine Current => InForce(_time.GetUtcNow()) ?? Loaded[0].Engine;

    /// <summary>Looks at the files.</summary>
    public void Look()
    {
        lock (_gate)
        {
            List<WatchedFile> changed = [.. Files().Where(file => file.Look())];
            changed.AddRange(_order.Accept(FileInForce(_time.GetUtcNow())));
            if (_shadow is { Candidate: not null })
            {
                // It has no part in a decision, so it may lose what it likes.
                _shadow.Accept();
                changed.Add(_shadow);
            }

            foreach (WatchedFile file in changed) Tell(file);
            Swap();
            if (changed.Count > 0) Changed?.Invoke();
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
        if (InForce(_time.GetUtcNow()) is not { } current || ReferenceEquals(current, _announced)) return;
        _announced = current;
        Log.InForce(_log, current.Version.Id, current.Version.Version, current.Version.Sha256);
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
