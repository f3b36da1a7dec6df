namespace Meldpunt.Triage.Testing;

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>Some scenario is decided otherwise than expected.</summary>
    Killed,

    /// <summary>Every scenario is decided as expected, though some report is decided otherwise.</summary>
    Survived,

    /// <summary>It decides every report as the policy does: proved, so it does not count.</summary>
    Equivalent,

    /// <summary>No engine is made from it: it has a gap, a conflict, a broken guarantee, a rule that always applies above others, or a word that is wrong.</summary>
    Refused,
}
