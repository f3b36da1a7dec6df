namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>Who can be seen, in a byte.</summary>
internal enum PersonsByte : byte
{
    Unanswered,
    Child,
    AdultsOnly,
    InDoubt,
}
