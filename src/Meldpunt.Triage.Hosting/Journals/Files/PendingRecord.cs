namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>A record that waits to be written, and who waits for it.</summary>
/// <param name="Line">The line, with its end.</param>
internal sealed record PendingRecord(ReadOnlyMemory<byte> Line)
{
    private readonly TaskCompletionSource _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Kept => _kept.Task;

    public void Acknowledge() => _kept.TrySetResult();

    public void Fail(Exception exception) => _kept.TrySetException(exception);
}
