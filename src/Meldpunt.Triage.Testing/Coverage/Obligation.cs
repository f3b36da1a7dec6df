using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Testing;

/// <summary>A goal as the set of items, or of reports, that show it.</summary>
internal sealed record Obligation(CoverageKind Kind, string Id, string Text, bool OfItem, MddSet Set)
{
    /// <summary>The answer that is to be given.</summary>
    public string? Answer { get; init; }
}
