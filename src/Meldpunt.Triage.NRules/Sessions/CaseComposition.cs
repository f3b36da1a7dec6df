using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>Puts a decision together from what the rules of a session found, and from nothing else.</summary>
internal sealed class CaseComposition(CasePolicy policy)
{
    private readonly ReportMask[][] _moves = [.. policy.Policy.Referrals.Select(referral => referral.Precedes is { } precedes ? ReportMask.For(precedes.When, policy) : [])];

    public Decision Compose(RouteDecided routed)
    {
        ItemDecision[] decided = [.. routed.Case.Items.Select(item => item.Decided!.Decision)];
        return new()
        {
            Id = routed.Case.Report.Id,
            Route = routed.Route,
            Items = decided.ToValueList(),
            Referrals = ReferralsOf(routed),
            Notices = Parts(routed, PartKind.Notice).Select(part => new Notice { Id = part.Id }).ToValueList(),
            Labels = Parts(routed, PartKind.Label).Select(part => part.Id).ToValueList(),
            Questions = QuestionsOf(routed.Case.Report.Answers, decided).ToValueList(),
            Policy = policy.Engine.Version,
        };
    }

    /// <summary>The route of a report: the first that an item has, or what the first rule says that applies to a report without items.</summary>
    public string RouteOf(ItemsDecided items)
    {
        if (!items.HasNoItems) return policy.Policy.Routes.First(route => items.Case.Items.Any(item => item.Decided!.Route == route));
        PartApplies? first = items.Applying.MinBy(part => part.Place);
        return first is null ? policy.Policy.UnsettledRoute : policy.Policy.EmptyReport[first.Place].Route;
    }

    // One that precedes another, where that one is shown too, moves right before it.
    private ValueList<Referral> ReferralsOf(RouteDecided routed)
    {
        List<Referral> shown = [];
        foreach (PartApplies part in Parts(routed, PartKind.Referral))
        {
            ReferralRule rule = policy.Policy.Referrals[part.Place];
            int before = routed.Fulfils(policy, _moves[part.Place]) ? shown.FindIndex(one => one.Id == rule.Precedes!.Referral) : -1;
            shown.Insert(before >= 0 ? before : shown.Count, new() { Id = rule.Id, Contact = rule.Contact });
        }

        return shown.ToValueList();
    }

    private IEnumerable<string> QuestionsOf(Answers answers, ItemDecision[] decided)
    {
        foreach (string question in policy.Policy.Questions)
        {
            if (question != "items")
            {
                if (answers[question] is null) yield return question;
            }
            else if (decided.Length == 0) yield return question;
            else
            {
                for (int i = 0; i < decided.Length; i++)
                {
                    foreach (string fact in decided[i].Questions) yield return $"items[{i}].{fact}";
                }
            }
        }
    }

    private static IEnumerable<PartApplies> Parts(RouteDecided routed, PartKind kind) => routed.Applying.Where(part => part.Kind == kind).OrderBy(part => part.Place);
}
