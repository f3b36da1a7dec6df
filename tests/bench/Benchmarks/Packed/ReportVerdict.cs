namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What becomes of a report, without an allocation.</summary>
internal readonly record struct ReportVerdict(RouteByte Route, ReferralFlags Referrals, NoticeFlags Notices);
