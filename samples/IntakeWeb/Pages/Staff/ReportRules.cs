using IntakeWeb.Texts;

namespace IntakeWeb.Pages.Staff;

/// <summary>The referrals or the notices of a policy, as a table.</summary>
/// <param name="Kind">Which: <c>referral</c> or <c>notice</c>.</param>
/// <param name="Title">What stands above them.</param>
/// <param name="Rules">The rows.</param>
/// <param name="Texts">The site's words.</param>
internal sealed record ReportRules(string Kind, string Title, IReadOnlyList<ReportRule> Rules, SiteTexts Texts);
