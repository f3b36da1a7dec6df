namespace Meldpunt.Triage.Hosting;

/// <summary>What happens to a decision that the journal cannot keep, on a full disk for instance.</summary>
public enum JournalFailure
{
    /// <summary>The journal's exception goes to who asked for the decision: nothing is decided that is not kept.</summary>
    FailDecision,

    /// <summary>The decision is returned anyway, and the failure is counted, logged and reported by the health check.</summary>
    GoOnAndCount,
}
