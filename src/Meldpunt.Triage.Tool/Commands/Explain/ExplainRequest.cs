using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>What <c>meldpunt explain</c> was asked to do.</summary>
/// <param name="Sources">Where the reports are.</param>
internal sealed record ExplainRequest(IReadOnlyList<InputSource> Sources)
{
    /// <summary>The file of the policy; null for the shipped one.</summary>
    public string? Policy { get; init; }

    /// <summary>True to close every report.</summary>
    public bool Close { get; init; }

    /// <summary>True for JSON Lines instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>The culture of the texts; null for the machine's.</summary>
    public string? Culture { get; init; }

    /// <summary>Facts that the reporter cannot change.</summary>
    public IReadOnlyList<string> FixedFacts { get; init; } = [];

    /// <summary>Rules of which to say why they do or do not apply.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Other systems whose codes are shown.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>True to write labels as JSON too; text shows them anyway.</summary>
    public bool Labels { get; init; }

    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
