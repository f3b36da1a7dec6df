namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>A route, in the order of the policy.</summary>
internal enum RouteByte : byte
{
    Assess,
    NeedsInformation,
    Refer,
    OutOfScope,
}
