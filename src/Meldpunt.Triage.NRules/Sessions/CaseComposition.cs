using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>Puts a decision together from what the rules of a session found, and from nothing else.</summary>
internal sealed class CaseComposition(CasePolicy policy)
{
    private readonly ReportMask[][] _moves = [.. policy.Policy.Referrals.Select(referral => referral.Precedes is { } precedes ? ReportMask.For(precedes.When, policy.Policy) : [])];

    public Decision Compose(ItemsDecided items)
    {
        ItemDecision[] decided = [.. items.Case.Items.Select(item => item.Decided!.Decision)];
        return new()
        {
            Id = items.Case.Report.Id,
            Route = RouteOf(items, decided),
            Items = decided.ToValueList(),
            Referrals = ReferralsOf(items),
            Notices = Parts(items, PartKind.Notice).Select(part => new Notice { Id = part.Id }).ToValueList(),
            Questions = QuestionsOf(items.Case.Report.Answers, decided).ToValueList(),
            Policy = policy.Engine.Version,
        };
    }

    private string RouteOf(ItemsDecided items, ItemDecision[] decided)
    {
        if (decided.Length > 0) return policy.Policy.Routes.First(route => decided.Any(item => item.Route == route));
        PartApplies? first = Parts(items, PartKind.EmptyReport).FirstOrDefault();
        return first is null ? policy.Policy.UnsettledRoute : policy.Policy.EmptyReport[first.Place].Route;
    }

    // One that precedes another, where that one is shown too, moves right before it.
    private ValueList<Referral> ReferralsOf(ItemsDecided items)
    {
        List<Referral> shown = [];
        foreach (PartApplies part in Parts(items, PartKind.Referral))
        {
            ReferralRule rule = policy.Policy.Referrals[part.Place];
            int before = items.Fulfils(policy, _moves[part.Place]) ? shown.FindIndex(one => one.Id == rule.Precedes!.Referral) : -1;
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

    private static IEnumerable<PartApplies> Parts(ItemsDecided items, PartKind kind) => items.Applying.Where(part => part.Kind == kind).OrderBy(part => part.Place);
}
