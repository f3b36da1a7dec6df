#pragma warning disable
using Meldpunt.Triage.Reports;
namespace Meldpunt.Triage.Evidence;
public enum EvidenceKind { Unusable, Public, Certain, Hint }
public readonly record struct UrlEvidence(EvidenceKind Kind, Place? Place);
public static class UrlReader {
  public static UrlEvidence Read(ReadOnlySpan<char> t) => t.StartsWith("https://example") ? new(EvidenceKind.Public,null) : t.Contains(".onion", StringComparison.Ordinal) ? new(EvidenceKind.Certain, Place.DarkWeb) : default;
  public static bool IsGiven(ReadOnlySpan<char> t) => !t.IsWhiteSpace();
}
