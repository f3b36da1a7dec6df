namespace Meldpunt.Triage.Policies;

/// <summary>The place of a fact in its list.</summary>
internal readonly record struct FactIndex(int Number);

/// <summary>The place of a rule for an item among those of all groups.</summary>
internal readonly record struct RuleIndex(int Number);
