namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A clock that can also be put back.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
