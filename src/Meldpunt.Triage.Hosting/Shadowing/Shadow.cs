using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Policies;
using Meldpunt.Triage.Hosting.Telemetry;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting.Shadowing;

/// <summary>Lets a candidate decide beside the policy in force. Whatever it does, the decision that counts is made already.</summary>
internal sealed class Shadow
{
    private readonly PolicyVersions _versions;
    private readonly TriageMetrics _metrics;
    private readonly ILogger _log;
    private readonly object _gate = new();
    private ShadowPair? _pair;
    private (TriageEngine InForce, TriageEngine Candidate)? _notComparable;

    public Shadow(PolicyVersions versions, TriageMetrics metrics, ILogger log)
    {
        (_versions, _metrics, _log) = (versions, metrics, log);
        if (versions.Shadow is null) return;
        versions.Changed += () => Pair(versions.Current);
        Pair(versions.Current);
    }

    /// <summary>What was counted of the present pair; null when there is none.</summary>
    public ShadowCounts? Counts => Volatile.Read(ref _pair)?.Counts;

    public void Decide(TriageEngine engine, PreparedReport report, Decision decision)
    {
        if (_versions.Shadow is null || Pair(engine) is not { } pair) return;
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

    // The pair of an engine and the present candidate. An older version that is asked for is not compared.
    private ShadowPair? Pair(TriageEngine engine)
    {
        TriageEngine candidate = _versions.Shadow!;
        ShadowPair? known = Volatile.Read(ref _pair);
        if (known is not null && known.InForce == engine && known.Candidate == candidate) return known;
        if (engine != _versions.Current) return null;
        lock (_gate)
        {
            if (_notComparable == (engine, candidate)) return null;
            if (_pair is { } made && made.InForce == engine && made.Candidate == candidate) return made;
            try
            {
                ShadowPair pair = new(engine, candidate);
                Volatile.Write(ref _pair, pair);
                return pair;
            }
            catch (PolicyException failure)
            {
                _notComparable = (engine, candidate);
                Volatile.Write(ref _pair, null);
                Log.NotCompared(_log, failure.Message);
                return null;
            }
        }
    }
}
