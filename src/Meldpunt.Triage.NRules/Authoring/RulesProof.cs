using System.Globalization;

namespace Meldpunt.Triage.NRules;

/// <summary>What came of running rules about every combination of answers in NRules itself.</summary>
public sealed record RulesProof
{
    /// <summary>How many combinations were run.</summary>
    public required int Combinations { get; init; }

    /// <summary>How many of them answer everything: their routes were compared too, and not only their reasons.</summary>
    public required int Complete { get; init; }

    /// <summary>For how many of them the rules gave something else than the policy that was read of them.</summary>
    public required int Different { get; init; }

    /// <summary>The first of these, in words; at most 20.</summary>
    public ValueList<string> Differences { get; init; }

    /// <summary>True when the policy is what the rules do.</summary>
    public bool Holds => Different == 0;

    /// <summary>The proof as one line of text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Combinations:N0} combinations run, {Complete:N0} of them complete, {Different:N0} different");
}
