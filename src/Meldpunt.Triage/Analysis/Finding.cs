using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>Something that an analysis of a policy found, over all reports at once.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What kind it is, such as <c>gap</c>, <c>conflict</c> or <c>broken-guarantee</c>.</param>
/// <param name="Message">What was found, in words.</param>
public sealed record Finding(FindingSeverity Severity, string Code, string Message)
{
    /// <summary>The rules, referrals or guarantees that it is about.</summary>
    public ValueList<string> Rules { get; init; }

    /// <summary>The smallest reports that show it: one, or two that differ in one answer.</summary>
    public ValueList<Witness> Witnesses { get; init; }

    /// <summary>The finding as one line of text.</summary>
    public override string ToString() =>
        Witnesses.IsEmpty ? $"{Code}: {Message}" : $"{Code}: {Message} Witness: {string.Join("; against: ", Witnesses)}.";
}
