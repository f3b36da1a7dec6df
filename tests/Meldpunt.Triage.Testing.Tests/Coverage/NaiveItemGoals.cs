using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>What can be shown of the rules and facts of an item, asked of each item on its own.</summary>
internal static class NaiveItemGoals
{
    public static IEnumerable<NaiveGoal> Of(BruteForceItems items) => Enumerable.Range(0, items.Rules.Length).SelectMany(rule => OfRule(items, rule)).Concat(Answers(items));

    private static IEnumerable<NaiveGoal> OfRule(BruteForceItems items, int rule)
    {
        Rule one = items.Rules[rule].Rule;
        yield return NaiveGoal.Item(CoverageKind.Rule, one.Id, $"'{one.Id}' decides", item => Array.TrueForAll(item.Completions, complete => items.Decides(rule, complete)));
        yield return NaiveGoal.Item(CoverageKind.Condition, one.Id, $"'{one.Id}' applies", item => item.Applying.Contains(one));
        foreach (FactCondition part in one.When.Parts)
        {
            yield return NaiveGoal.Item(
                CoverageKind.Condition, one.Id, $"'{one.Id}' does not apply because of '{part.Fact}' alone",
                item => !IsFulfilled(items, item, part) && IsAnswered(items, item, part) && one.When.Parts.All(other => other == part || IsFulfilled(items, item, other)));
        }
    }

    private static IEnumerable<NaiveGoal> Answers(BruteForceItems items) =>
        from fact in items.Facts
        from answer in fact.Answers
        let place = Combinations.Place(items.Facts, fact.Id)
        select NaiveGoal.Item(CoverageKind.Answer, fact.Id, $"'{fact.Id}' is '{answer}'", item => item.Words[place] == answer) with { Answer = answer };

    private static bool IsAnswered(BruteForceItems items, BruteForceItem item, FactCondition part) => item.Words[Combinations.Place(items.Facts, part.Fact)] is not null;

    // However it is answered; unanswered too when every answer fulfils it.
    private static bool IsFulfilled(BruteForceItems items, BruteForceItem item, FactCondition part) =>
        Array.TrueForAll(item.Completions, complete => part.Answers.Contains(items.Complete[complete][Combinations.Place(items.Facts, part.Fact)]!));
}
