namespace Meldpunt.Triage.Testing;

/// <summary>What became of one mutant.</summary>
public sealed record MutantResult
{
    /// <summary>The mutant.</summary>
    public required PolicyMutant Mutant { get; init; }

    /// <summary>What became of it.</summary>
    public required MutantFate Fate { get; init; }

    /// <summary>The first scenario that distinguishes it from the policy; null where none does.</summary>
    public string? KilledBy { get; init; }

    /// <summary>A scenario that would; null unless it survived.</summary>
    public Scenario? WouldKill { get; init; }
}
