namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What kind of content it is, in a byte.</summary>
internal enum FormatByte : byte
{
    Unanswered,
    Photo,
    Video,
    Gif,
    Sticker,
    Text,
    Audio,
    Other,
    InDoubt,
}
