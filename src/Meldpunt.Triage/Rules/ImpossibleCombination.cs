namespace Meldpunt.Triage.Policies;

/// <summary>
/// Answers that cannot all be given together. It is a statement about the world for the analysis, which finds rules
/// that ask for such answers nevertheless; a report that contains them anyway is decided like any other.
/// </summary>
/// <param name="Id">The statement's name.</param>
/// <param name="Scope">Whether it applies to the facts of an item or of a report.</param>
/// <param name="When">The answers.</param>
public sealed record ImpossibleCombination(string Id, GuaranteeScope Scope, Condition When)
{
    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Citation.None;
}
