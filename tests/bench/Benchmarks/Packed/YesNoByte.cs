namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>An answer about the report, in a byte.</summary>
internal enum YesNoByte : byte
{
    Unanswered,
    Yes,
    No,
    InDoubt,
}
