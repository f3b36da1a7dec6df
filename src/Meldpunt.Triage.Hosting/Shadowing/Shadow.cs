using Meldpunt.Triage.Policies;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting;

/// <summary>Lets a candidate decide in addition to the policy in force. Whatever it does, the decision that counts is made already.</summary>
internal sealed class Shadow
{
    private readonly PolicyVersions _versions;
    private readonly TriageMetrics _metrics;
    private readonly ILogger _log;
    private readonly object _gate = new();
    private Pairing? _now;
    private int _pairing;
    private long _missed;

    public Shadow(PolicyVersions versions, TriageMetrics metrics, ILogger log)
    {
        (_versions, _metrics, _log) = (versions, metrics, log);
        if (versions.Shadow is null) return;
        versions.Changed += Pair;
        Pair();
    }

    /// <summary>What was counted of the present pair; null when there is none.</summary>
    public ShadowCounts? Counts => Volatile.Read(ref _now)?.Pair?.Counts is { } counts ? counts with { Missed = Volatile.Read(ref _missed) } : null;

    public void Decide(TriageEngine engine, PreparedReport report, Decision decision)
    {
        if (_versions.Shadow is not { } candidate) return;
        Pairing? now = Volatile.Read(ref _now);
        if (now is null || now.InForce != engine || now.Candidate != candidate) Miss(candidate);
        else if (now.Pair is { } pair) Compare(pair, report, decision);
    }

    private void Compare(ShadowPair pair, PreparedReport report, Decision decision)
    {
        try
        {
            pair.Compare(report, decision, _metrics);
        }
#pragma warning disable CA1031 // A candidate must never have a part in a decision, whatever goes wrong.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            pair.Fail(_metrics);
            Log.ShadowFailed(_log, failure);
        }
    }

    // A version can come into force between two looks. Comparing takes longer than deciding, and no decision waits for it.
    private void Miss(TriageEngine candidate)
    {
        Interlocked.Increment(ref _missed);
        _metrics.Shadowed(candidate.Version.Version, "missed", -1);
        if (Interlocked.Exchange(ref _pairing, 1) == 0) Task.Run(PairAside);
    }

    private void PairAside()
    {
        try
        {
            Pair();
        }
#pragma warning disable CA1031 // Nobody waits for this; the next decision tries again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.NotCompared(_log, failure.Message);
        }
        finally
        {
            Volatile.Write(ref _pairing, 0);
        }
    }

    private void Pair()
    {
        (TriageEngine inForce, TriageEngine candidate) = (_versions.Current, _versions.Shadow!);
        lock (_gate)
        {
            if (_now is { } now && now.InForce == inForce && now.Candidate == candidate) return;
            Volatile.Write(ref _now, new(inForce, candidate, Make(inForce, candidate)));
        }
    }

    private ShadowPair? Make(TriageEngine inForce, TriageEngine candidate)
    {
        try
        {
            return new(inForce, candidate);
        }
        catch (PolicyException failure)
        {
            Log.NotCompared(_log, failure.Message);
            return null;
        }
    }

    // No pair where the two cannot be compared.
    private sealed record Pairing(TriageEngine InForce, TriageEngine Candidate, ShadowPair? Pair);
}
