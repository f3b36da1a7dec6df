using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Explanations;

/// <summary>Why one rule does or does not apply to an item.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Applies">True when it applies whatever the missing answers are.</param>
/// <param name="InTheWay">The answered facts whose answers it does not accept.</param>
/// <param name="Missing">The unanswered facts whose answers it waits for.</param>
public sealed record RuleAccount(string Rule, bool Applies, ValueList<string> InTheWay, ValueList<string> Missing);
