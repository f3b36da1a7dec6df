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
}
