using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Which versions are compared, and with what.</summary>
/// <param name="Old">The file of the old version.</param>
/// <param name="New">The file of the new version.</param>
internal sealed record DiffRequest(string Old, string New)
{
    /// <summary>The file that says how words became others; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>The file of past reports; null for none.</summary>
    public string? Reports { get; init; }

    /// <summary>True to close the past reports before they are decided.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The file of expected changes; null for none.</summary>
    public string? Allow { get; init; }

    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
