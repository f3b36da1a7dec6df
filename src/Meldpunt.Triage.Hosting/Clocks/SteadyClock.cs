using System.Globalization;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// The time of a clock that is not believed when it jumps: each reading is held to one that was believed and the time that
/// passed since, which no change of a clock alters. A clock that jumped is believed again once it is back, or has gone on
/// without another jump for as long as it may be off. Safe from any number of threads.
/// </summary>
internal sealed class SteadyClock
{
    // Closed for longer than that, what a clock proved before says nothing.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(31);

    private readonly TimeProvider _time;
    private readonly TimeSpan _tolerance;
    private readonly object _gate = new();
    private Reading _believed;
    private Reading? _doubted;
    private TimeSpan _provedBefore;
    private ClockDoubt? _earlier;

    /// <param name="time">The clock.</param>
    /// <param name="tolerance">How far it may be off in all; zero or less believes whatever it says.</param>
    /// <param name="known">What time it was for certain, such as that of the newest record; null to believe the first reading.</param>
    /// <param name="doubt">What it had proved when it was doubted last, by another process; null when it was not.</param>
    public SteadyClock(TimeProvider time, TimeSpan tolerance, DateTimeOffset? known = null, ClockDoubt? doubt = null)
    {
        (_time, _tolerance, _earlier) = (time, tolerance, doubt);
        _believed = new(known ?? time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>What time it is, as far as is known.</summary>
    public DateTimeOffset Now => Read().Now;

    /// <summary>By how much the clock says something else; null while it is believed.</summary>
    public TimeSpan? Doubt => Read().Doubt;

    /// <summary>What the clock has proved while it is doubted; null while it is believed.</summary>
    public ClockDoubt? Proved
    {
        get
        {
            Read();
            Reading told = Reading.Of(_time);
            lock (_gate) return _doubted is { } since ? new(told.Now, Since(since, told)) : null;
        }
    }

    /// <summary>Both of one reading.</summary>
    public (DateTimeOffset Now, TimeSpan? Doubt) Read()
    {
        Reading told = Reading.Of(_time);
        lock (_gate)
        {
            DateTimeOffset expected = At(_believed, told.Timestamp);
            TimeSpan off = told.Now - expected;
            if (_tolerance <= TimeSpan.Zero || off.Duration() <= _tolerance)
            {
                // The reading that is believed stays the same: many small jumps are a large one.
                _doubted = null;
                return (told.Now, null);
            }

            if (_doubted is null || (told.Now - At(_doubted, told.Timestamp)).Duration() > _tolerance) DoubtFrom(told);
            if (Since(_doubted!, told) < _tolerance) return (expected, off);
            (_believed, _doubted) = (told, null);
            return (told.Now, null);
        }
    }

    /// <summary>How far it is off, in words.</summary>
    public static string Told(TimeSpan off) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(off.Duration() < TimeSpan.FromDays(2) ? $"{off.Duration().TotalHours:0.#} hours" : $"{off.Duration().TotalDays:0} days")} {(off < TimeSpan.Zero ? "behind" : "ahead")}");

    // What an earlier process saw of it counts, when the clock has gone on from there.
    private void DoubtFrom(Reading told)
    {
        _doubted = told;
        _provedBefore = _earlier is { } earlier && told.Now >= earlier.Last && told.Now - earlier.Last <= LongestPause ? earlier.Proved : TimeSpan.Zero;
        _earlier = null;
    }

    private TimeSpan Since(Reading doubted, Reading told) => _provedBefore + _time.GetElapsedTime(doubted.Timestamp, told.Timestamp);

    private DateTimeOffset At(Reading reading, long timestamp)
    {
        TimeSpan since = _time.GetElapsedTime(reading.Timestamp, timestamp);
        return since > DateTimeOffset.MaxValue - reading.Now ? DateTimeOffset.MaxValue : reading.Now + since;
    }

    private sealed record Reading(DateTimeOffset Now, long Timestamp)
    {
        public static Reading Of(TimeProvider time) => new(time.GetUtcNow(), time.GetTimestamp());
    }
}

/// <summary>What a clock that is not believed has proved.</summary>
/// <param name="Last">What it said last.</param>
/// <param name="Proved">For how long it had gone on without a jump.</param>
internal sealed record ClockDoubt(DateTimeOffset Last, TimeSpan Proved);
