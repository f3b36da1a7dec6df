namespace Meldpunt.Triage.Hosting;

/// <summary>Where and how long decisions are kept in files.</summary>
public sealed class FileJournalOptions
{
    /// <summary>The smallest <see cref="MaxFileBytes"/>: 64 KiB.</summary>
    public const long SmallestFileBytes = 64 * 1024;

    /// <summary>The folder of the journal; required. In a host a relative one begins at its content root. It is made when it is missing, and holds nothing else.</summary>
    public string? Directory { get; set; }

    /// <summary>
    /// How long a decision is kept; required, and without a default, because it is the host's to decide.
    /// <see cref="Timeout.InfiniteTimeSpan"/> keeps decisions forever.
    /// </summary>
    /// <remarks>Whole files are erased, and there is a new one each day (UTC): a record is kept for at most a day and an hour longer.</remarks>
    public TimeSpan? Retention { get; set; }

    /// <summary>The size in bytes over which a file is followed by a new one: 64 MiB if nothing is said.</summary>
    public long MaxFileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How far the clock may differ from what the newest record and the time since say; a day if nothing is said, and <see cref="Timeout.InfiniteTimeSpan"/> for
    /// as far as it likes. Beyond it nothing is erased and no file named after the clock, until it is back or has gone on without another jump for as long:
    /// what one wrong reading erases is lost.
    /// </summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The clock for the names of files, and for erasing; null for the host's clock, and without a host for the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    // Its part of a policy's section of the configuration.
    internal const string Section = "Journal";

    // What a section of the configuration says and nobody can read.
    internal List<Fault> Unread { get; } = [];

    /// <summary>True when a setting, or all of which it is a part, was there and could not be read: then it is not told as missing too.</summary>
    internal static bool IsUnread(IEnumerable<Fault> unread, string key) =>
        unread.Any(fault => fault.Path.EndsWith($":{key}", StringComparison.OrdinalIgnoreCase) || fault.Path.EndsWith($":{Section}", StringComparison.OrdinalIgnoreCase));
}
