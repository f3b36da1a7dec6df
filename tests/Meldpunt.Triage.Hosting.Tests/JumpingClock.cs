namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A clock that is off, over one that goes on evenly: what a wrong battery, a resumed machine or a hand does.</summary>
internal sealed class JumpingClock(TimeProvider even) : TimeProvider
{
    public TimeSpan Off { get; set; }

    public override long TimestampFrequency => even.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => even.GetUtcNow() + Off;

    public override long GetTimestamp() => even.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => even.CreateTimer(callback, state, dueTime, period);
}
