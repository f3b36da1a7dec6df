using System.Numerics;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Whether a guarantee holds for every combination of answers, and what shows it where it does not.</summary>
public sealed record GuaranteeVerdict
{
    /// <summary>The guarantee.</summary>
    public required Guarantee Guarantee { get; init; }

    /// <summary>How many combinations break it; for one that changes an answer, how many pairs of items.</summary>
    public required BigInteger Broken { get; init; }

    /// <summary>How many were looked at: the unanswered ones included, except where complete ones say it all.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>True when nothing breaks it.</summary>
    public bool Holds => Broken.IsZero;

    /// <summary>The smallest report that breaks it, or two that differ in one answer; none when it holds.</summary>
    public ValueList<Witness> Witnesses { get; init; }

    /// <summary>The rules and referrals at work in the witnesses.</summary>
    public ValueList<string> Rules { get; init; }

    /// <summary>How the witnesses are decided, in words; empty when it holds.</summary>
    public string Account { get; init; } = "";

    /// <summary>The verdict as one line of text.</summary>
    public override string ToString() => Holds
        ? $"The guarantee '{Guarantee.Id}' holds for all {Combinations} combinations."
        : $"The guarantee '{Guarantee.Id}' does not hold. {Account} {Broken} of {Combinations} combinations. Witness: {string.Join("; against: ", Witnesses)}.";
}
