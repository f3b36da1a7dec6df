namespace IntakeWeb.Pages.Staff;

/// <summary>When a referral or a notice is given, in words.</summary>
/// <param name="Text">What it is.</param>
/// <param name="When">When it is given: one of these must hold.</param>
/// <param name="Source">The sections of the source.</param>
internal sealed record ReportRule(string Text, IReadOnlyList<string> When, string Source);
