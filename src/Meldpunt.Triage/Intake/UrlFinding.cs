using System.Text.Json.Serialization;
using Meldpunt.Triage.Evidence;

namespace Meldpunt.Triage.Intake;

/// <summary>What a URL told about an item, and whether that overruled an answer. The URL itself is not kept.</summary>
/// <param name="Evidence">What the text of the URL tells.</param>
/// <param name="Contradicted">True when an answer of the reporter was overruled.</param>
[JsonConverter(typeof(Json.UrlFindingConverter))]
public sealed record UrlFinding(UrlEvidence Evidence, bool Contradicted);
