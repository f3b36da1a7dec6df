using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Pages.Staff;

/// <summary>The policy in force as a table: rules, referrals, notices, labels, and what always holds.</summary>
internal sealed class PolicyModel(TriageService triage) : StaffPage(triage)
{
    public override string Title => Texts["policy-title"];

    public TriagePolicy Policy => Engine.Policy;

    public PolicyWords Words => field ??= new(Book, Texts);

    public ReportRules ReferralRules => new(
        "referral", Texts["policy-referrals"], [.. Policy.Referrals.Select(Row)], Texts);

    public ReportRules NoticeRules => new(
        "notice", Texts["policy-notices"], [.. Policy.Notices.Select(rule => Row($"notice.{rule.Id}", rule.When, rule.Source))], Texts);

    public ReportRules LabelRules => new(
        "label", Texts["policy-labels"], [.. Policy.Labels.Select(rule => Row($"label.{rule.Id}", rule.When, rule.Source))], Texts);

    public string GuaranteeText(Guarantee guarantee) => Texts.Has($"guarantee.{guarantee.Id}") ? Texts[$"guarantee.{guarantee.Id}"] : guarantee.Id;

    /// <summary>What becomes of a report without material.</summary>
    public IEnumerable<string> EmptyReport =>
    [
        .. Policy.EmptyReport.Select(rule => $"{string.Join(' ', Words.Of(rule.When))}: {Book[$"route.{rule.Route}"]}"),
        $"{Texts["policy-else"]}: {Book[$"route.{Policy.UnsettledRoute}"]}",
    ];

    private ReportRule Row(ReferralRule rule)
    {
        ReportRule row = Row($"referral.{rule.Id}", rule.When, rule.Source);
        if (rule.Precedes is not { } precedes) return row;
        string when = string.Join(' ', Words.Of(precedes.When));
        return row with { When = [.. row.When, Texts.Phrase("policy-precedes", Book[$"referral.{precedes.Referral}"], when)] };
    }

    private ReportRule Row(string key, ValueList<ReportCondition> when, Citation source) => new(Book[key], [.. Words.Of(when)], Words.Of(source));
}
