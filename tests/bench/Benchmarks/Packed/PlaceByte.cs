namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>Where it stands, in a byte.</summary>
internal enum PlaceByte : byte
{
    Unanswered,
    PublicInternet,
    Cloud,
    Device,
    DirectMessage,
    DarkWeb,
    OtherNonPublic,
    InDoubt,
}
