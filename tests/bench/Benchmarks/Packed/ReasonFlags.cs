namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>The reasons of an item, in the order of the policy.</summary>
[Flags]
internal enum ReasonFlags : ushort
{
    None = 0,
    OtherShockingImagery = 1 << 0,
    AdultsOnly = 1 << 1,
    Text = 1 << 2,
    NotImagery = 1 << 3,
    Drawing = 1 << 4,
    NotSexual = 1 << 5,
    Cloud = 1 << 6,
    Device = 1 << 7,
    DirectMessage = 1 << 8,
    DarkWeb = 1 << 9,
    OtherNonPublic = 1 << 10,
    NoLink = 1 << 11,
}
