using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Lines;

/// <summary>What came of one line: a decision, or everything that is wrong with it.</summary>
/// <param name="Line">The line's number, from 1; blank lines count.</param>
/// <param name="Decision">The decision; null when there are faults.</param>
/// <param name="Faults">What is wrong, in the order of the document.</param>
public sealed record LineResult(long Line, Decision? Decision, ValueList<Fault> Faults);
