namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>How the image was made, in a byte.</summary>
internal enum RenderingByte : byte
{
    Unanswered,
    Photographic,
    Drawn,
    InDoubt,
}
