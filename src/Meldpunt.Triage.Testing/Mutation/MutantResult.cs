using Meldpunt.Triage.Testing.Scenarios;

namespace Meldpunt.Triage.Testing.Mutation;

/// <summary>What became of one mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="KilledBy">The first scenario that distinguishes it from the policy; null where none does.</param>
/// <param name="WouldKill">A scenario that would; null unless it survived.</param>
public sealed record MutantResult(PolicyMutant Mutant, MutantFate Fate, string? KilledBy = null, Scenario? WouldKill = null);
