namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What becomes of an item, without an allocation.</summary>
internal readonly record struct ItemVerdict(RouteByte Route, ReasonFlags Reasons, ItemSums Sums);

/// <summary>What becomes of a report, without an allocation.</summary>
internal readonly record struct ReportVerdict(RouteByte Route, ReferralFlags Referrals, NoticeFlags Notices);

/// <summary>A route, in the order of the policy.</summary>
internal enum RouteByte : byte
{
    Assess,
    NeedsInformation,
    Refer,
    OutOfScope,
}

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

/// <summary>What the rules for a report ask of its items.</summary>
[Flags]
internal enum ItemSums : byte
{
    None = 0,
    Assess = 1 << 0,
    NeedsInformation = 1 << 1,
    Refer = 1 << 2,
    OutOfScope = 1 << 3,
    AssessInDoubt = 1 << 4,
    InDoubt = 1 << 5,
}

/// <summary>The referrals of a report, in the order of the policy, and whether the anonymous one comes before the police.</summary>
[Flags]
internal enum ReferralFlags : byte
{
    None = 0,
    Emergency = 1 << 0,
    VeiligThuis = 1 << 1,
    Police = 1 << 2,
    MeldMisdaadAnoniem = 1 << 3,
    AnonymousFirst = 1 << 4,
}

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
