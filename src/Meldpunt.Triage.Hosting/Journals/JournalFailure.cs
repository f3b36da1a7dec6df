namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>What becomes of a decision that the journal cannot keep, on a full disk for instance.</summary>
public enum JournalFailure
{
    /// <summary>The journal's exception goes to who asked for the decision: nothing is decided that is not kept.</summary>
    FailDecision,

    /// <summary>The decision is given all the same, and the failure is counted, logged and told by the health check.</summary>
    GoOnAndCount,
}
