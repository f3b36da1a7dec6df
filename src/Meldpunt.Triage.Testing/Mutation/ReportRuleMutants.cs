using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes one rule for a report: for an empty one, a referral, a notice or a label.</summary>
internal static class ReportRuleMutants
{
    public static IEnumerable<PolicyMutant> Create(TriagePolicy policy) => EmptyReports(policy).Concat(Referrals(policy)).Concat(Notices(policy)).Concat(Labels(policy));

    private static IEnumerable<PolicyMutant> EmptyReports(TriagePolicy policy)
    {
        for (int i = 0; i < policy.EmptyReport.Count; i++)
        {
            (int place, EmptyReportRule rule) = (i, policy.EmptyReport[i]);
            string name = $"rule '{rule.Id}' for an empty report";
            yield return new()
            {
                Operator = MutationOperator.DropRule,
                Text = $"without {name}",
                Policy = policy with { EmptyReport = policy.EmptyReport.Without(place) },
            };
            foreach (string route in policy.Routes.Where(route => route != rule.Route && route != policy.UnsettledRoute))
            {
                yield return new()
                {
                    Operator = MutationOperator.ChangeRoute,
                    Text = $"{name} to '{route}'",
                    Policy = policy with { EmptyReport = policy.EmptyReport.Replacing(place, rule with { Route = route }) },
                };
            }

            foreach ((MutationOperator change, string text, ValueList<ReportCondition> when) in ReportConditionMutants.Create(rule.When, policy))
            {
                yield return new()
                {
                    Operator = change,
                    Text = $"{name} {text}",
                    Policy = policy with { EmptyReport = policy.EmptyReport.Replacing(place, rule with { When = when }) },
                };
            }
        }
    }

    private static IEnumerable<PolicyMutant> Referrals(TriagePolicy policy)
    {
        for (int i = 0; i < policy.Referrals.Count; i++)
        {
            (int place, ReferralRule rule) = (i, policy.Referrals[i]);
            string name = $"referral '{rule.Id}'";
            yield return new()
            {
                Operator = MutationOperator.DropRule,
                Text = $"without {name}",
                Policy = policy with { Referrals = policy.Referrals.Without(place) },
            };
            foreach ((MutationOperator change, string text, ValueList<ReportCondition> when) in ReportConditionMutants.Create(rule.When, policy))
            {
                yield return Changed(change, $"{name} {text}", rule with { When = when });
            }

            foreach ((MutationOperator change, string text, Contact contact) in ContactMutants.Create(rule.Contact))
            {
                yield return Changed(change, $"{name} {text}", rule with { Contact = contact });
            }

            if (rule.Precedes is not { } precedes) continue;
            yield return Changed(MutationOperator.DropPrecedence, $"{name} never before '{precedes.Referral}'", rule with { Precedes = null });
            foreach ((MutationOperator change, string text, ValueList<ReportCondition> when) in ReportConditionMutants.Create(precedes.When, policy))
            {
                yield return Changed(change, $"{name} before '{precedes.Referral}' {text}", rule with { Precedes = precedes with { When = when } });
            }

            PolicyMutant Changed(MutationOperator change, string text, ReferralRule changed) =>
                new() { Operator = change, Text = text, Policy = policy with { Referrals = policy.Referrals.Replacing(place, changed) } };
        }
    }

    private static IEnumerable<PolicyMutant> Notices(TriagePolicy policy)
    {
        for (int i = 0; i < policy.Notices.Count; i++)
        {
            (int place, NoticeRule rule) = (i, policy.Notices[i]);
            yield return new()
            {
                Operator = MutationOperator.DropRule,
                Text = $"without notice '{rule.Id}'",
                Policy = policy with { Notices = policy.Notices.Without(place) },
            };
            foreach ((MutationOperator change, string text, ValueList<ReportCondition> when) in ReportConditionMutants.Create(rule.When, policy))
            {
                yield return new()
                {
                    Operator = change,
                    Text = $"notice '{rule.Id}' {text}",
                    Policy = policy with { Notices = policy.Notices.Replacing(place, rule with { When = when }) },
                };
            }
        }
    }

    private static IEnumerable<PolicyMutant> Labels(TriagePolicy policy)
    {
        for (int i = 0; i < policy.Labels.Count; i++)
        {
            (int place, LabelRule rule) = (i, policy.Labels[i]);
            yield return new()
            {
                Operator = MutationOperator.DropRule,
                Text = $"without label '{rule.Id}'",
                Policy = policy with { Labels = policy.Labels.Without(place) },
            };
            foreach ((MutationOperator change, string text, ValueList<ReportCondition> when) in ReportConditionMutants.Create(rule.When, policy))
            {
                yield return new()
                {
                    Operator = change,
                    Text = $"label '{rule.Id}' {text}",
                    Policy = policy with { Labels = policy.Labels.Replacing(place, rule with { When = when }) },
                };
            }
        }
    }
}
