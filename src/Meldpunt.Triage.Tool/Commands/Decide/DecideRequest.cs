using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>What <c>meldpunt decide</c> was asked to do.</summary>
/// <param name="Sources">Where the reports are.</param>
/// <param name="Policy">The file of the policy; null for the shipped one.</param>
/// <param name="Close">True to close every report.</param>
/// <param name="Output">How the decisions are shown.</param>
internal sealed record DecideRequest(IReadOnlyList<InputSource> Sources, string? Policy, bool Close, IDecisionOutput Output)
{
    /// <summary>Other systems whose codes are shown.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>True to show labels, which are for staff.</summary>
    public bool Labels { get; init; }

    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
