using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>What there is to find in the rules for an item, by trying every item.</summary>
internal sealed class BruteForceItemFindings(BruteForceItems items)
{
    private readonly string[] _routes = [.. items.All.Select(items.Routes)];

    private IEnumerable<int> Rules => Enumerable.Range(0, items.Rules.Length);

    public IEnumerable<Expected> All() =>
        Gaps().Concat(Conflicts()).Concat(AlwaysApplying()).Concat(Dead()).Concat(NeverDeciding()).Concat(new BruteForceRedundancy(items).All()).Concat(Impossible());

    private IEnumerable<Expected> Gaps() =>
        Some(FindingSeverity.Error, FindingCodes.Gap, "$.groups", [], item => _routes[item].Length == 0);

    private IEnumerable<Expected> Conflicts() =>
        from second in Rules
        from first in Rules
        where first < second && items.Rules[first].Group == items.Rules[second].Group && Rule(first).Route != Rule(second).Route
        from one in Some(
            FindingSeverity.Error, FindingCodes.Conflict, items.Rules[second].Path, [Rule(first).Id, Rule(second).Id],
            item => items.Decides(first, item) && items.Decides(second, item))
        select one;

    private IEnumerable<Expected> AlwaysApplying() =>
        from rule in Rules
        let below = Rules.Where(other => items.Rules[other].Group > items.Rules[rule].Group).Select(other => Rule(other).Id).ToArray()
        where below.Length > 0 && items.All.All(item => items.Applies(rule, item))
        select new Expected(FindingSeverity.Error, FindingCodes.AlwaysApplies, items.Rules[rule].Path, [Rule(rule).Id, .. below], items.Complete.Length, (BigInteger)items.Complete.Length);

    private IEnumerable<Expected> Dead() =>
        from rule in Rules
        where !items.All.Any(item => items.Decides(rule, item))
        from one in Some(FindingSeverity.Warning, FindingCodes.DeadRule, items.Rules[rule].Path, null, item => items.Applies(rule, item))
        select one with
        {
            Names = names => names[0] == Rule(rule).Id && HideIt(
                [.. names.Skip(1).Select(PlaceOf)], [.. items.All.Where(item => items.Applies(rule, item))],
                (other, item) => items.Rules[other].Group < items.Rules[rule].Group && items.Applies(other, item)),
        };

    private IEnumerable<Expected> NeverDeciding() =>
        from rule in Rules
        where items.All.Any(item => items.Decides(rule, item)) && items.All.All(item => Without(rule, item) == _routes[item])
        from one in Some(FindingSeverity.Warning, FindingCodes.NeverDecides, items.Rules[rule].Path, null, item => items.Decides(rule, item))
        select one with
        {
            Names = names => names[0] == Rule(rule).Id && HideIt(
                [.. names.Skip(1).Select(PlaceOf)], [.. items.All.Where(item => items.Decides(rule, item))],
                (other, item) => other != rule && Rule(other).Route == Rule(rule).Route && items.Applies(other, item) && DecidesWithout(rule, other, item)),
        };

    private IEnumerable<Expected> Impossible()
    {
        Condition[] declared = [.. items.Policy.Impossible.Where(one => one.Scope == GuaranteeScope.Item).Select(one => one.When)];
        return Rules.SelectMany(rule =>
        {
            if (IsImpossible(item => items.Applies(rule, item))) return Asked(rule, "", "", item => items.Applies(rule, item));
            return Rule(rule).When.Parts.SelectMany(part => part.Answers.SelectMany(answer =>
            {
                int fact = Combinations.Place(items.Facts, part.Fact);
                bool Given(int item) => items.Applies(rule, item) && items.Complete[item][fact] == answer;
                return IsImpossible(Given) ? Asked(rule, $".when.{part.Fact}", $"asks for '{answer}'", Given) : [];
            }));
        });

        bool IsImpossible(Func<int, bool> set) => items.All.Where(set).All(item => declared.Any(one => Combinations.Holds(one, items.Complete[item], items.Facts)));
        IEnumerable<Expected> Asked(int rule, string at, string says, Func<int, bool> set) =>
            Some(FindingSeverity.Warning, FindingCodes.AsksImpossible, items.Rules[rule].Path + at, [Rule(rule).Id], set).Select(one => one with { Says = says });
    }

    private IEnumerable<Expected> Some(FindingSeverity severity, string code, string path, string[]? rules, Func<int, bool> set)
    {
        int count = items.All.Count(set);
        if (count > 0)
        {
            yield return new(severity, code, path, rules, count, (BigInteger)items.Complete.Length, items.Smallest(set) + 1) { Shows = witness => items.Shows(witness, set) };
        }
    }

    // Together they hide all of it, and without any one of them they would not.
    private static bool HideIt(int[] names, int[] hidden, Func<int, int, bool> hides) =>
        names.Length > 0
        && Array.TrueForAll(hidden, item => names.Any(other => hides(other, item)))
        && Array.TrueForAll(names, left => !Array.TrueForAll(hidden, item => names.Any(other => other != left && hides(other, item))));

    private string Without(int rule, int item) => items.RoutesWhere(other => other != rule && items.Applies(other, item));

    private bool DecidesWithout(int rule, int other, int item) =>
        !Rules.Any(higher => higher != rule && items.Rules[higher].Group < items.Rules[other].Group && items.Applies(higher, item));

    private int PlaceOf(string id) => Array.FindIndex(items.Rules, rule => rule.Rule.Id == id);

    private Rule Rule(int rule) => items.Rules[rule].Rule;
}
