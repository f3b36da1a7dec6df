using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>What <c>meldpunt ask</c> was asked to do.</summary>
/// <param name="Policy">The file of the policy; null for the shipped one.</param>
/// <param name="Culture">The culture of the texts; null for the machine's.</param>
/// <param name="Json">True to write the decision as JSON, and the conversation on standard error.</param>
internal sealed record AskRequest(string? Policy, string? Culture, bool Json)
{
    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
