namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A journal on a disk that is full for as long as a test says.</summary>
internal sealed class FailingJournal : IDecisionJournal
{
    public bool IsFull { get; set; } = true;

    public Exception Failure { get; set; } = new IOException("There is not enough space on the disk.");

    public List<DecisionRecord> Kept { get; } = [];

    public ValueTask AppendAsync(DecisionRecord record, CancellationToken cancellation = default)
    {
        if (IsFull) throw Failure;
        Kept.Add(record);
        return ValueTask.CompletedTask;
    }
}
