using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// What a host can watch, with names in the manner of OpenTelemetry's semantic conventions. Everything is a code or a
/// number: no URL, no id, no text of a reporter.
/// </summary>
internal sealed class TriageMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _reloads;
    private readonly Counter<long> _shadow;
    private readonly Counter<long> _records;
    private readonly KeyValuePair<string, object?> _policy;

    public TriageMetrics(IMeterFactory? meters, string? name)
    {
        _meter = meters?.Create(TriageTelemetry.Name) ?? new(TriageTelemetry.Name);
        _policy = new("triage.policy.name", name ?? "");
        _decisions = _meter.CreateCounter<long>("triage.decisions", "{decision}", "Decisions that were made.");
        _duration = _meter.CreateHistogram<double>("triage.decision.duration", "s", "How long deciding took, without the journal.");
        _reloads = _meter.CreateCounter<long>("triage.policy.reloads", "{reload}", "Changed policy files that were read.");
        _shadow = _meter.CreateCounter<long>("triage.shadow.decisions", "{decision}", "Decisions that a candidate made in shadow mode.");
        _records = _meter.CreateCounter<long>("triage.journal.records", "{record}", "Decisions that were given to the journal.");
    }

    public void Decided(Decision decision, long started)
    {
        TagList tags = new() { _policy, new("triage.policy.version", decision.Policy.Version), new("triage.route", decision.Route) };
        _decisions.Add(1, tags);
        _duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    public void Reloaded(bool accepted) => _reloads.Add(1, _policy, new("triage.outcome", accepted ? "accepted" : "refused"));

    /// <param name="version">The candidate's version.</param>
    /// <param name="difference">What differs: <c>none</c>, <c>item</c>, <c>report</c> or <c>error</c>.</param>
    /// <param name="row">The place of the difference's row, from 0; −1 for none.</param>
    public void Shadowed(string version, string difference, int row) => _shadow.Add(
        1, new TagList { _policy, new("triage.shadow.version", version), new("triage.shadow.difference", difference), new("triage.shadow.row", row) });

    public void Recorded(bool kept) => _records.Add(1, _policy, new("triage.outcome", kept ? "kept" : "failed"));

    public void Dispose() => _meter.Dispose();
}
