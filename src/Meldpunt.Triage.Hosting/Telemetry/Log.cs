using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Hosting;

/// <summary>What is logged: files, versions and findings of policies, never anything of a report.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Policy {Policy} {Version} ({Sha256}) is in force.")]
    public static partial void InForce(ILogger logger, string policy, string version, string sha256);

    [LoggerMessage(2, LogLevel.Information, "Policy file {File} was read: version {Version} ({Sha256}).")]
    public static partial void Loaded(ILogger logger, string file, string version, string sha256);

    [LoggerMessage(3, LogLevel.Error, "Policy file {File} was refused, and the earlier version stays in force: {Reason}")]
    public static partial void Refused(ILogger logger, string file, string reason);

    [LoggerMessage(4, LogLevel.Error, "The journal could not keep a decision; the decision was returned anyway.")]
    public static partial void NotKept(ILogger logger, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "The candidate cannot be compared with the policy in force: {Reason}")]
    public static partial void NotCompared(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The candidate could not decide a report that the policy in force decided.")]
    public static partial void ShadowFailed(ILogger logger, Exception failure);

    [LoggerMessage(7, LogLevel.Error, "Policy files could not be read, and the earlier versions stay in force.")]
    public static partial void LookFailed(ILogger logger, Exception failure);

    public static void ClockDoubted(ILogger logger, TimeSpan off, DateTimeOffset now) => ClockDoubted(logger, SteadyClock.Told(off), now);

    [LoggerMessage(9, LogLevel.Information, "The clock is believed: it is {Now:O}.")]
    public static partial void ClockBelieved(ILogger logger, DateTimeOffset now);

    [LoggerMessage(10, LogLevel.Warning, "The journal's folder {Folder} was taken away; it was made again, and a new file is begun.")]
    public static partial void FolderMade(ILogger logger, string folder);

    [LoggerMessage(11, LogLevel.Warning, "The journal's file {File} was changed by another program; a new one is begun.")]
    public static partial void FileChanged(ILogger logger, string file);

    [LoggerMessage(12, LogLevel.Warning, "What is too old in the journal {Folder} could not all be erased.")]
    public static partial void NotErased(ILogger logger, string folder, Exception failure);

    [LoggerMessage(8, LogLevel.Warning, "The clock is {Off} from the time that passed since it was right. It is taken to be {Now:O}, until the clock is back or has gone on long enough without another jump.")]
    private static partial void ClockDoubted(ILogger logger, string off, DateTimeOffset now);
}
