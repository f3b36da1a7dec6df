using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>What <c>meldpunt replay</c> was asked to do.</summary>
/// <param name="Sources">Where the records are.</param>
/// <param name="Output">How the result is shown.</param>
internal sealed record ReplayRequest(IReadOnlyList<InputSource> Sources, string Output)
{
    /// <summary>The file of the policy that decides every record; null for the versions that decided them.</summary>
    public string? Policy { get; init; }

    /// <summary>The files of versions that decided records, in addition to the shipped one.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The file that says how their words became those of the policy; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>The culture of the sentences; null for the machine's.</summary>
    public string? Culture { get; init; }

    /// <summary>How many nodes a decision diagram of a policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;
}
