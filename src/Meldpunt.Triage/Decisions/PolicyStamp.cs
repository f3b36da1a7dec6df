using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Decisions;

/// <summary>Which policy decided, so that a decision can be made again.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The SHA-256 of its canonical document, in lower-case hexadecimal.</param>
[JsonConverter(typeof(Json.PolicyStampConverter))]
public sealed record PolicyStamp(string Id, string Version, string Sha256);
