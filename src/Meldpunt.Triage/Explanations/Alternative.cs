using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Explanations;

/// <summary>A smallest change of answers that would settle another route.</summary>
/// <param name="Route">The route.</param>
/// <param name="Changes">The answers to change, in the order of the policy's facts; no smaller change leads there.</param>
public sealed record Alternative(string Route, ValueList<AnswerChange> Changes);
