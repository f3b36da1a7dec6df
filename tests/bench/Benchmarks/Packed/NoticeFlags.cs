namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>The notices of a report, in the order of the policy.</summary>
[Flags]
internal enum NoticeFlags : byte
{
    None = 0,
    Confidential = 1 << 0,
    AnalystsDecide = 1 << 1,
    LegalInformation = 1 << 2,
    DoNotSearch = 1 << 3,
    SearchingIsPunishable = 1 << 4,
    DoNotShare = 1 << 5,
    SharingIsPunishable = 1 << 6,
}
