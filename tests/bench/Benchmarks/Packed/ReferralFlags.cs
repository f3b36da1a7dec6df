namespace Meldpunt.Triage.Benchmarks.Packed;

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
