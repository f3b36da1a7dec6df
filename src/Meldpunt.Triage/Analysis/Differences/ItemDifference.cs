using System.Numerics;
using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>What differs over all items with complete answers: routes and reasons.</summary>
internal sealed class ItemDifference : DifferenceSpace
{
    private readonly ItemSpace _present;
    private readonly OldItems _old;
    private readonly FactList _facts;
    private readonly IReadOnlyList<int> _turned;

    public ItemDifference(ItemSpace present, OldItems old)
        : base(present.Sets)
    {
        (_present, _old, _facts) = (present, old, present.Policy.Vocabulary.ItemFacts);
        CompareRoutes();
        CodeChanges reasons = new(Sets, Changes, change => change.Reasons, (change, to) => change with { Reasons = to });
        (string, int)[] before = [.. Giving(old.Compiled, old.Applies)];
        (string, int)[] after = [.. Giving(present.Compiled, present.Applies)];
        reasons.Compare(before, after);
        _turned = reasons.CompareOrder(before, after, reasons.FixedOrder(before), reasons.FixedOrder(after));
    }

    public override int Possible => DiagramSets.All;

    public override BigInteger Count(int set) => _present.Count(set);

    public override int LevelOf(string fact) => _facts.IndexOf(fact) is >= 0 and var place ? _present.LevelOf(place) : -1;

    public override IReadOnlyList<string?> Words(int level) => _facts[FactAt(level)].Answers;

    private protected override IEnumerable<int> LevelsToShow() => Enumerable.Range(0, _facts.Count).Select(_present.LevelOf);

    private protected override string NameOf(int level) => _facts[FactAt(level)].Id;

    // Two reasons stand in another order only where both are given, so only such answers show it while others are open.
    private protected override (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change)
    {
        if (!change.Reasons.IsReordered) return (First(cube), true);
        int where = Sets.Cube(cube);
        return (_turned.Select(turned => _present.Smallest(Sets.And(where, turned))).OfType<Witness>().MinBy(witness => witness.Items[0].Count)!, true);
    }

    // Of each level that is not free the first value.
    private Witness First(ulong[] cube)
    {
        byte[] values = new byte[_facts.Count];
        for (int level = 0; level < cube.Length; level++)
        {
            ulong all = ConditionBits.AllOf(Sets.Store.Branches[level]);
            if ((cube[level] & all) != all) values[FactAt(level)] = (byte)(BitOperations.TrailingZeroCount(cube[level]) + 1);
        }

        return WitnessSearch.OfItem(_present.Policy, values);
    }

    private protected override ChangedRow Describe(ulong[] cube, ChangedRow row) => row with
    {
        OldRoutes = [.. Named(_old.Compiled.Policy, Sets.Terminals(_old.Root, cube))],
        NewRoutes = [.. Named(_present.Policy, Sets.Terminals(_present.From(0), cube))],
        OldRules = [.. row.Change.Route is null ? [] : Deciding(_old.Compiled, cube, _old.MayApply, _old.Applies).Except(row.Change.Reasons.Lost), .. row.Change.Reasons.Lost],
        NewRules = [.. row.Change.Route is null ? [] : Deciding(_present.Compiled, cube, _present.Applies, _present.Applies).Except(row.Change.Reasons.Gained), .. row.Change.Reasons.Gained],
    };

    private static IEnumerable<(string Id, int Set)> Giving(CompiledPolicy compiled, Func<int, int> applies) =>
        from rule in Enumerable.Range(0, compiled.Items.Rules.Length)
        where compiled.Items.Rules[rule].GivesReason
        select (compiled.Items.Rules[rule].Id, applies(rule));

    private static IEnumerable<string> Named(TriagePolicy policy, IEnumerable<int> masks)
    {
        string[] found = [.. masks.Select(mask => RouteOf(policy, mask))];
        return policy.Routes.Where(found.Contains);
    }

    private static string RouteOf(TriagePolicy policy, int mask) =>
        BitOperations.IsPow2(mask) ? policy.Routes[BitOperations.TrailingZeroCount(mask)] : policy.UnsettledRoute;

    private int FactAt(int level) => _present.FactAt(level);

    private void CompareRoutes()
    {
        foreach (string before in _old.Compiled.Policy.Routes)
        {
            int old = Sets.Where(_old.Root, mask => RouteOf(_old.Compiled.Policy, mask) == before);
            foreach (string after in _present.Policy.Routes.Where(after => after != before))
            {
                int present = Sets.Where(_present.From(0), mask => RouteOf(_present.Policy, mask) == after);
                Changes.AddRoute(Sets.And(old, present), new(before, after));
            }
        }
    }

    // The rules of the groups that decide somewhere in a cube.
    private IEnumerable<string> Deciding(CompiledPolicy compiled, ulong[] cube, Func<int, int> mayApply, Func<int, int> applies)
    {
        int rest = Sets.Cube(cube);
        for (int group = 0; group < compiled.Policy.Groups.Count && rest != DiagramSets.None; group++)
        {
            int[] rules = [.. Enumerable.Range(0, compiled.Items.Rules.Length).Where(rule => compiled.Items.Groups[rule] == group)];
            foreach (int rule in rules.Where(rule => Sets.And(rest, mayApply(rule)) != DiagramSets.None)) yield return compiled.Items.Rules[rule].Id;
            rest = Sets.Without(rest, Sets.Union(rules.Select(applies)));
        }
    }
}
