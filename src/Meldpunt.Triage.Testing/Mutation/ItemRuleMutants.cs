using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes one rule for an item.</summary>
internal static class ItemRuleMutants
{
    public static IEnumerable<PolicyMutant> Create(TriagePolicy policy)
    {
        for (int group = 0; group < policy.Groups.Count; group++)
        {
            for (int place = 0; place < policy.Groups[group].Rules.Count; place++)
            {
                foreach (PolicyMutant mutant in OfRule(policy, group, place)) yield return mutant;
            }
        }
    }

    private static IEnumerable<PolicyMutant> OfRule(TriagePolicy policy, int group, int place)
    {
        RuleGroup home = policy.Groups[group];
        Rule rule = home.Rules[place];
        yield return Mutant(MutationOperator.DropRule, $"without rule '{rule.Id}'", home with { Rules = home.Rules.Without(place) });
        foreach ((MutationOperator change, string text, Condition condition) in ConditionMutants.Create(rule.When, policy.Vocabulary.ItemFacts))
        {
            yield return Changed(change, text, rule with { When = condition });
        }

        foreach (string route in policy.Routes.Where(route => route != rule.Route && route != policy.UnsettledRoute))
        {
            yield return Changed(MutationOperator.ChangeRoute, $"to '{route}'", rule with { Route = route });
        }

        yield return Changed(MutationOperator.ChangeReason, rule.GivesReason ? "without its reason" : "with a reason", rule with { GivesReason = !rule.GivesReason });

        PolicyMutant Changed(MutationOperator change, string text, Rule changed) =>
            Mutant(change, $"rule '{rule.Id}' {text}", home with { Rules = home.Rules.Replacing(place, changed) });

        PolicyMutant Mutant(MutationOperator change, string text, RuleGroup changed) => new()
        {
            Operator = change,
            Text = text,
            Policy = policy with { Groups = policy.Groups.Replacing(group, changed) },
        };
    }
}
