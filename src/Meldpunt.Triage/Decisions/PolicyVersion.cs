using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>Which policy decided, so that a decision can be made again.</summary>
[JsonConverter(typeof(Meldpunt.Triage.PolicyVersionConverter))]
public sealed record PolicyVersion
{
    /// <summary>The policy's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The SHA-256 of its canonical document, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
