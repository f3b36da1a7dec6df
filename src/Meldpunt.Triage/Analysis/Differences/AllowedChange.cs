namespace Meldpunt.Triage.Analysis;

/// <summary>A change that is expected.</summary>
/// <param name="Where">Where it is; empty for everywhere.</param>
/// <param name="Change">What changes, exactly; null for any change there.</param>
public sealed record AllowedChange(ValueList<RowCondition> Where, DecisionChange? Change = null);
