using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Testing.Coverage;

/// <summary>What scenarios can show of the rules and facts of an item.</summary>
internal sealed class ItemObligations(PartialItems items)
{
    public IEnumerable<Obligation> All()
    {
        for (int rule = 0; rule < items.Compiled.Items.Rules.Length; rule++)
        {
            Rule one = items.Compiled.Items.Rules[rule];
            yield return new(CoverageKind.Rule, one.Id, $"'{one.Id}' decides", OfItem: true, Decides(rule));
            yield return new(CoverageKind.Condition, one.Id, $"'{one.Id}' applies", OfItem: true, items.Applies(rule));
            foreach (FactCondition part in one.When.Parts)
            {
                yield return new(CoverageKind.Condition, one.Id, $"'{one.Id}' does not apply because of '{part.Fact}' alone", OfItem: true, FailsFor(rule, part.Fact));
            }
        }

        FactList facts = items.Compiled.Policy.Vocabulary.ItemFacts;
        for (int fact = 0; fact < facts.Count; fact++)
        {
            for (int answer = 1; answer <= facts[fact].Answers.Count; answer++)
            {
                int set = items.Sets.Level(items.LevelOf(fact), 1UL << answer);
                yield return new(CoverageKind.Answer, facts[fact].Id, $"'{facts[fact].Id}' is '{facts[fact].Answers[answer - 1]}'", OfItem: true, set);
            }
        }
    }

    // The rule applies, and no rule of a higher group can.
    private int Decides(int rule)
    {
        int higher = items.Sets.Union(Enumerable.Range(0, rule).Where(other => items.Compiled.Items.Groups[other] < items.Compiled.Items.Groups[rule]).Select(items.MayApply));
        return items.Sets.Without(items.Applies(rule), higher);
    }

    // Every other condition of the rule is fulfilled, and this one is answered otherwise.
    private int FailsFor(int rule, string failing)
    {
        FactList facts = items.Compiled.Policy.Vocabulary.ItemFacts;
        ulong[] conditions = items.Compiled.Items.Conditions[rule];
        return items.Cube(fact =>
        {
            ulong all = ConditionBits.AllOf(facts[fact].Answers.Count);
            if (facts[fact].Id == failing) return (~conditions[fact] & all) << 1;
            bool needsNoAnswer = (conditions[fact] & all) == all;
            return needsNoAnswer ? ConditionBits.Any : (conditions[fact] & all) << 1;
        });
    }
}
