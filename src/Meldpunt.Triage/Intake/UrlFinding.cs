using System.Text.Json.Serialization;
using Meldpunt.Triage.Reports;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Intake;

/// <summary>What a URL showed about an item, and whether that overruled an answer. The URL itself is not kept.</summary>
/// <param name="Kind">How much the text of the URL shows.</param>
/// <param name="Place">The place of <see cref="EvidenceKind.Certain"/> and <see cref="EvidenceKind.Hint"/>; null for every other kind.</param>
/// <param name="Contradicted">True when an answer of the reporter was overruled.</param>
/// <param name="Addresses">How many addresses the text held; 1 where it held none that could be distinguished.</param>
[JsonConverter(typeof(Json.UrlFindingConverter))]
public sealed record UrlFinding(EvidenceKind Kind, Place? Place = null, bool Contradicted = false, int Addresses = 1);
