using System.Globalization;
using System.Numerics;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Something that an analysis of a policy found, over all reports at once.</summary>
public sealed record Finding
{
    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What kind it is: one of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What was found, in words.</summary>
    public required string Message { get; init; }

    /// <summary>The rules, referrals or guarantees that it is about.</summary>
    public ValueList<string> Rules { get; init; }

    /// <summary>What it is about, as a policy that accepts it says it; nothing for what is about the whole policy or cannot be accepted.</summary>
    public FindingSubject About { get; init; } = FindingSubject.Nothing;

    /// <summary>True for a kind that a policy may accept with a reason (<see cref="AcceptedFinding"/>); what prevents an engine cannot be accepted.</summary>
    public bool CanBeAccepted => AcceptedFinding.CanBe.Contains(Code);

    /// <summary>The policy's acceptance of it, with the reason; null when it is not accepted. What is accepted prevents nothing.</summary>
    public AcceptedFinding? Accepted { get; init; }

    /// <summary>The smallest reports that show it: one, or two that differ in one answer.</summary>
    public ValueList<Witness> Witnesses { get; init; }

    /// <summary>Its place in the policy's document, as a JSON path.</summary>
    public string Path { get; init; } = "$";

    /// <summary>How many combinations of answers show it; null where it is not about combinations.</summary>
    public BigInteger? Count { get; init; }

    /// <summary>How many combinations there are; null where it is not about combinations.</summary>
    public BigInteger? Combinations { get; init; }

    /// <summary>The part of the combinations that show it, from 0 to 1.</summary>
    public double? Share => Count is { } count && Combinations is { } all ? Shares.Share(count, all) : null;

    /// <summary>The finding as one line of text.</summary>
    public override string ToString()
    {
        string counted = Count is { } count ? string.Create(CultureInfo.InvariantCulture, $" {count} of {Combinations} combinations.") : "";
        string witnessed = Witnesses.IsEmpty ? "" : $" Witness: {string.Join("; against: ", Witnesses)}.";
        string accepted = Accepted is null ? "" : $" Accepted: {Accepted.Reason}";
        return $"{Code}: {Message}{counted}{witnessed}{accepted}";
    }
}

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Likely not meant.</summary>
    Warning,

    /// <summary>No engine is made from a policy with such a finding, unless it can be accepted and is.</summary>
    Error,
}
