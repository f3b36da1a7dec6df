namespace Meldpunt.Triage.Explanations;

/// <summary>A smallest change of answers that would settle another route.</summary>
public sealed record Counterfactual
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>The answers to change, in the order of the policy's facts; no smaller change leads there, with this address or, where that is said, with another.</summary>
    public required ValueList<AnswerChange> Changes { get; init; }

    /// <summary>
    /// True where the address that was given does not let the changes through: they hold of a report about another address, or
    /// about none where the link becomes that. False where the reporter's own answers make them.
    /// </summary>
    public bool OtherAddress { get; init; }
}
