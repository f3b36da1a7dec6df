using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>The conditions and answers that could be left out of the rules for an item: each is left out, and every item decided again.</summary>
internal sealed class BruteForceRedundancy(BruteForceItems items)
{
    private readonly string[] _routes = [.. items.All.Select(items.Routes)];

    public IEnumerable<Expected> All() => Enumerable.Range(0, items.Rules.Length).Where(IsNeeded).SelectMany(OfRule);

    private bool IsNeeded(int rule) => !SameRoutes(rule, _ => false);

    private IEnumerable<Expected> OfRule(int rule) => items.Rules[rule].Rule.When.Parts.SelectMany(part => OfPart(rule, part));

    private IEnumerable<Expected> OfPart(int rule, FactCondition part)
    {
        Condition when = items.Rules[rule].Rule.When;
        Condition without = new([.. when.Parts.Where(other => other != part)]);
        bool saysNothing = items.All.All(item => Applies(without, item) == Applies(when, item));
        if (SameRoutes(rule, item => Applies(without, item)))
        {
            return [Found(FindingCodes.RedundantCondition, rule, part, saysNothing, "", item => Applies(without, item) && !Applies(when, item))];
        }

        int fact = Combinations.Place(items.Facts, part.Fact);
        return part.Answers.Count < 2 ? [] : part.Answers
            .Where(answer => SameRoutes(rule, item => Applies(when, item) && items.Complete[item][fact] != answer))
            .Select(answer => Found(
                FindingCodes.RedundantAnswer, rule, part, false, $"The answer '{answer}' to '{part.Fact}'",
                item => Applies(when, item) && items.Complete[item][fact] == answer));
    }

    private bool SameRoutes(int rule, Func<int, bool> applies) =>
        items.All.All(item => items.RoutesWhere(other => other == rule ? applies(item) : items.Applies(other, item)) == _routes[item]);

    private Expected Found(string code, int rule, FactCondition part, bool saysNothing, string says, Func<int, bool> where) => new(
        saysNothing || !items.Rules[rule].Rule.GivesReason ? FindingSeverity.Warning : FindingSeverity.Note, code, $"{items.Rules[rule].Path}.when.{part.Fact}",
        [items.Rules[rule].Rule.Id], items.All.Count(where), (BigInteger)items.Complete.Length, items.Smallest(where) + 1)
    {
        Says = says,
        Shows = witness => items.Shows(witness, where),
    };

    private bool Applies(Condition condition, int item) => Combinations.Holds(condition, items.Complete[item], items.Facts);
}
