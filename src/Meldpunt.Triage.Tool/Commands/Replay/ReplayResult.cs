using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>What came of a replay, and what is needed to tell it.</summary>
/// <param name="Summary">What came of it.</param>
/// <param name="Engine">The policy that decided every record, or the shipped one: its texts are used.</param>
internal sealed record ReplayResult(ReplaySummary Summary, TriageEngine Engine)
{
    /// <summary>The policy that decided every record; null for the versions that decided them.</summary>
    public PolicyVersion? Under { get; init; }

    /// <summary>The differences to it from versions that decided, by their SHA-256.</summary>
    public IReadOnlyDictionary<string, PolicyDifference> Differences { get; init; } = new Dictionary<string, PolicyDifference>();

    /// <summary>The name of the culture that was asked for; null for the machine's.</summary>
    public string? Culture { get; init; }

    /// <summary>The row that a change names.</summary>
    public DifferenceRow Find(ReplayRow row)
    {
        PolicyDifference difference = Differences[row.Old.Sha256];
        return (row.IsOfReport ? difference.Report : difference.Item).Rows[row.Number - 1];
    }
}
