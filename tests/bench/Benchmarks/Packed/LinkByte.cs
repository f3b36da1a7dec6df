namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>Whether there is a URL to give, in a byte.</summary>
internal enum LinkByte : byte
{
    Unanswered,
    Given,
    None,
}
