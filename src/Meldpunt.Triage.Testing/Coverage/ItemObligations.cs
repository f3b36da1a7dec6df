using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What scenarios can show of the rules and facts of an item.</summary>
internal sealed class ItemObligations(PartialItemSpace items)
{
    public IEnumerable<Obligation> All()
    {
        foreach (RuleIndex rule in items.Compiled.Items.Rules)
        {
            Rule one = items.Compiled.Items[rule];
            yield return new(CoverageKind.Rule, one.Id, $"'{one.Id}' decides", OfItem: true, Decides(rule));
            yield return new(CoverageKind.Condition, one.Id, $"'{one.Id}' applies", OfItem: true, items.Applies(rule));
            foreach (FactCondition part in one.When.Parts)
            {
                yield return new(CoverageKind.Condition, one.Id, $"'{one.Id}' does not apply because of '{part.Fact}' alone", OfItem: true, FailsFor(rule, part.Fact));
            }
        }

        FactList facts = items.Facts;
        foreach (FactIndex fact in facts.Indexes)
        {
            for (int answer = 1; answer <= facts[fact].Answers.Count; answer++)
            {
                MddSet set = items.Sets.WhereIs(items.LevelOf(fact), answer);
                string word = facts[fact].Answers[answer - 1];
                yield return new(CoverageKind.Answer, facts[fact].Id, $"'{facts[fact].Id}' is '{word}'", OfItem: true, set) { Answer = word };
            }
        }
    }

    // The rule applies, and no rule of a higher group can.
    private MddSet Decides(RuleIndex rule)
    {
        CompiledItems compiled = items.Compiled.Items;
        return items.Applies(rule) - items.Sets.Union(compiled.Rules.Where(other => compiled.GroupOf(other) < compiled.GroupOf(rule)).Select(items.MayApply));
    }

    // Every other condition of the rule is fulfilled, and this one is answered otherwise.
    private MddSet FailsFor(RuleIndex rule, string failing)
    {
        FactList facts = items.Facts;
        ulong[] conditions = items.Compiled.Items.ConditionOf(rule);
        return items.Cube(fact =>
        {
            ulong all = ConditionBits.AllOf(facts[fact].Answers.Count);
            if (facts[fact].Id == failing) return (~conditions[fact.Number] & all) << 1;
            bool needsNoAnswer = (conditions[fact.Number] & all) == all;
            return needsNoAnswer ? ConditionBits.Any : (conditions[fact.Number] & all) << 1;
        });
    }
}
