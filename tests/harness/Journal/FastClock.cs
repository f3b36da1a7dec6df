using System.Diagnostics;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>A clock on which a day passes every ten milliseconds, so that a journal begins a new file all the time.</summary>
internal sealed class FastClock : TimeProvider
{
    private const long Speed = 100 * 24 * 60 * 60;

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly long _begun = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => Stopwatch.Frequency / Speed;

    public override long GetTimestamp() => Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Start + (Stopwatch.GetElapsedTime(_begun) * Speed);
}
