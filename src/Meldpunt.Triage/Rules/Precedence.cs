namespace Meldpunt.Triage.Policies;

/// <summary>Moves a referral right before another one, when both apply.</summary>
/// <param name="Referral">The id of the referral that it precedes.</param>
/// <param name="When">Any of these conditions.</param>
public sealed record Precedence(string Referral, ValueList<ReportCondition> When);
