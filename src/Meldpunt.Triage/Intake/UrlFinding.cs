using System.Text.Json.Serialization;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>What a URL showed about an item, and whether that overruled an answer. The URL itself is not kept.</summary>
[JsonConverter(typeof(Meldpunt.Triage.UrlFindingConverter))]
public sealed record UrlFinding
{
    /// <summary>How much the text of the URL shows.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>; null for every other kind.</summary>
    public Place? Place { get; init; }

    /// <summary>True when an answer of the reporter was overruled.</summary>
    public bool Contradicted { get; init; }

    /// <summary>How many addresses the text held; 1 where it held none that could be distinguished.</summary>
    public int Addresses { get; init; } = 1;
}
