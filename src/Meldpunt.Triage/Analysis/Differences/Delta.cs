using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>One thing that changes: a route that became another, a code that was lost, and so on.</summary>
/// <param name="Set">The combinations where it does.</param>
/// <param name="AddTo">A change with this one added.</param>
/// <param name="IsIn">Whether a change has this one.</param>
internal sealed record Delta(MddSet Set, Func<DecisionChange, DecisionChange> AddTo, Func<DecisionChange, bool> IsIn);
