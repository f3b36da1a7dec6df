using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>How two versions of a policy differ, and what came of comparing it with what was expected.</summary>
/// <param name="Versions">The versions.</param>
/// <param name="Difference">All that differs.</param>
internal sealed record PolicyDiff(Versions Versions, PolicyDifference Difference)
{
    /// <summary>What is left after the allowed changes; null when none were given.</summary>
    public Allowance? Allowance { get; init; }

    /// <summary>What changes for past reports; null when none were given.</summary>
    public PastReportsSummary? Reports { get; init; }

    /// <summary>What is to be judged: all, or what was not allowed.</summary>
    public PolicyDifference Judged => Allowance?.Difference.Unexpected ?? Difference;

    /// <summary>The past reports that can no longer be read, and that was not allowed.</summary>
    public ValueList<UnreadableReports> Unreadable => Reports is null ? [] : (Allowance?.NotAllowed(Reports) ?? Reports.UnreadableReasons).ToValueList();

    /// <summary>True when nothing changed that counts, or all of it was allowed.</summary>
    public bool IsAccepted => Judged.IsUnchanged && Unreadable.IsEmpty;

    public static PolicyVersion VersionOf(TriagePolicy policy) => new()
    {
        Id = policy.Id,
        Version = policy.Version,
        Sha256 = PolicyHash.Compute(policy),
    };
}
