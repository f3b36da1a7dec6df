using System.Globalization;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// The time of a clock that is not believed when it jumps: each reading is held to the last one that was believed and the time that
/// passed since, which no change of a clock alters. A clock that jumped is believed again once it is back, or has gone on
/// without another jump for as long as it may be off. Safe from any number of threads.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="tolerance">How far it may be off; the default, zero or less believes whatever it says.</param>
/// <param name="known">What time it was for certain, such as that of the newest record; null to believe the first reading.</param>
internal sealed class SteadyClock(TimeProvider time, TimeSpan tolerance, DateTimeOffset? known = null)
{
    private static readonly TimeSpan Unsteady = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private Reading _believed = new(known ?? time.GetUtcNow(), time.GetTimestamp());
    private Reading? _doubted;

    /// <summary>What time it is, as far as is known.</summary>
    public DateTimeOffset Now => Read().Now;

    /// <summary>By how much the clock says something else; null while it is believed.</summary>
    public TimeSpan? Doubt => Read().Doubt;

    /// <summary>Both of one reading.</summary>
    public (DateTimeOffset Now, TimeSpan? Doubt) Read()
    {
        Reading told = new(time.GetUtcNow(), time.GetTimestamp());
        lock (_gate)
        {
            DateTimeOffset expected = At(_believed, told.Timestamp);
            TimeSpan off = told.Now - expected;
            if (tolerance <= TimeSpan.Zero || off.Duration() <= tolerance || IsProved(told))
            {
                (_believed, _doubted) = (told, null);
                return (told.Now, null);
            }

            if (_doubted is null || !IsSteady(_doubted, told)) _doubted = told;
            return (expected, off);
        }
    }

    /// <summary>How far it is off, in words.</summary>
    public static string Told(TimeSpan off) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(off.Duration() < TimeSpan.FromDays(2) ? $"{off.Duration().TotalHours:0.#} hours" : $"{off.Duration().TotalDays:0} days")} {(off < TimeSpan.Zero ? "behind" : "ahead")}");

    private bool IsProved(Reading told) =>
        _doubted is not null && IsSteady(_doubted, told) && time.GetElapsedTime(_doubted.Timestamp, told.Timestamp) >= tolerance;

    private bool IsSteady(Reading doubted, Reading told) => (told.Now - At(doubted, told.Timestamp)).Duration() <= Unsteady;

    private DateTimeOffset At(Reading reading, long timestamp)
    {
        TimeSpan since = time.GetElapsedTime(reading.Timestamp, timestamp);
        return since > DateTimeOffset.MaxValue - reading.Now ? DateTimeOffset.MaxValue : reading.Now + since;
    }

    private sealed record Reading(DateTimeOffset Now, long Timestamp);
}
