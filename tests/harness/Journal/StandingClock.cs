namespace Meldpunt.Triage.Harness.Journal;

/// <summary>A clock that stands still, so that a journal calls its files the same each time.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => 0;
}
