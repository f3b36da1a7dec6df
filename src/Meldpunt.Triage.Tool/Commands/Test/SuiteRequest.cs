using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>What <c>meldpunt test</c> was asked to do.</summary>
/// <param name="Scenarios">Files and folders of scenarios.</param>
/// <param name="Output">The form of the report.</param>
internal sealed record SuiteRequest(IReadOnlyList<string> Scenarios, string Output)
{
    /// <summary>The file of the policy; null for the shipped one.</summary>
    public string? Policy { get; init; }

    /// <summary>True to measure coverage.</summary>
    public bool Coverage { get; init; }

    /// <summary>True to run the mutants.</summary>
    public bool Mutants { get; init; }

    /// <summary>Thresholds, as <c>rules=100</c>.</summary>
    public IReadOnlyList<string> Least { get; init; } = [];

    /// <summary>True to write what is decided now into the files.</summary>
    public bool Accept { get; init; }

    /// <summary>Where to write the scenarios that would kill the survivors; null for nowhere.</summary>
    public string? KillFile { get; init; }

    /// <summary>Where to write the smallest suite; null for nowhere.</summary>
    public string? GenerateFile { get; init; }

    /// <summary>Where to write the schema; null for nowhere.</summary>
    public string? SchemaFile { get; init; }

    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
