using CsCheck;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Arbitrary;

/// <summary>
/// Random sound policies, each with a changed version of it: rules dropped, replaced, renamed, moved or sent elsewhere;
/// referrals with another contact or order; other notices; routes in another order or new.
/// </summary>
internal static class ChangedVersions
{
    public static Gen<(TriagePolicy Old, TriagePolicy New)> Any { get; } =
        from old in RandomPolicies.Sound(PolicyShape.OfReports)
        from other in RandomPolicies.SoundOver(old.Vocabulary.ItemFacts, old.Vocabulary.ReportFacts)
        from chosen in Gen.Int[0, 11].Array[10]
        select (old, Changed(old, other, chosen));

    public static string Show((TriagePolicy Old, TriagePolicy New) pair) => $"{TestPolicies.Show.Policy(pair.Old)}\nand\n{TestPolicies.Show.Policy(pair.New)}";

    private static TriagePolicy Changed(TriagePolicy old, TriagePolicy other, int[] chosen)
    {
        RuleGroup[] groups = [.. old.Groups.Select((group, i) => i == 3 && chosen[i] > 2 ? group : Changed(group, other.Groups[i], chosen[i]))];
        if (chosen[4] == 0) (groups[0], groups[1]) = (groups[1], groups[0]);
        if (chosen[5] == 0) groups[1] = groups[1] with { Rules = groups[1].Rules.Select(rule => rule with { Route = "park" }).ToValueList() };
        return RandomAcceptances.OfAllThatAlwaysApply(RandomReportRules.WithOwnReasons(old with
        {
            Version = "2",
            Groups = groups.ToValueList(),
            Routes = chosen[5] switch { 0 => ["go", "wait", "park", "stop", "turn"], 1 => ["wait", "turn", "stop", "go"], _ => old.Routes },
            EmptyReport = Changed(old.EmptyReport, other.EmptyReport, chosen[6]),
            Notices = Changed(old.Notices, other.Notices, chosen[7]),
            Referrals = Changed(old.Referrals, other.Referrals, chosen[8]),
            Labels = Changed(old.Labels, other.Labels, chosen[9]),
        }));
    }

    private static RuleGroup Changed(RuleGroup group, RuleGroup other, int chosen) => chosen switch
    {
        0 => other,
        1 => group with { Rules = group.Rules.Select(rule => rule with { Route = other.Rules.IsEmpty ? rule.Route : other.Rules[0].Route }).ToValueList() },
        2 => group with { Rules = group.Rules.Select(rule => rule with { GivesReason = !rule.GivesReason }).ToValueList() },
        3 => group with { Rules = group.Rules.Reverse().ToValueList() },
        4 => group with { Rules = group.Rules.Skip(1).ToValueList() },
        5 => group with { Rules = group.Rules.Select((rule, i) => i == 0 ? rule with { Id = $"{rule.Id}-now" } : rule).ToValueList() },
        _ => group,
    };

    private static ValueList<T> Changed<T>(ValueList<T> old, ValueList<T> other, int chosen) => chosen switch
    {
        0 or 1 => other,
        2 => old.Reverse().ToValueList(),
        3 => old.Skip(1).ToValueList(),
        _ => old,
    };

    private static ValueList<ReferralRule> Changed(ValueList<ReferralRule> old, ValueList<ReferralRule> other, int chosen) => chosen switch
    {
        4 => old.Select((rule, i) => rule with { Contact = i == 0 ? rule.Contact with { Phone = "113" } : rule.Contact with { Chat = "https://other.example", Url = null } }).ToValueList(),
        5 => old.Select((rule, i) => i == 0 ? rule : rule with { Precedes = new(old[i - 1].Id, [ReportCondition.Always]) }).ToValueList(),
        2 or 3 => Changed<ReferralRule>(old.Select(rule => rule with { Precedes = null }).ToValueList(), other, chosen),
        _ => Changed<ReferralRule>(old, other, chosen),
    };
}
