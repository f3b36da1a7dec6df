namespace Meldpunt.Triage.Hosting;

/// <summary>Keeps decisions. Called by many threads at once.</summary>
public interface IDecisionJournal
{
    /// <summary>Keeps a record; done when it would survive a crash of the process.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellation">Stops the waiting; the record may be kept anyway.</param>
    ValueTask AppendAsync(DecisionRecord record, CancellationToken cancellation = default);
}
