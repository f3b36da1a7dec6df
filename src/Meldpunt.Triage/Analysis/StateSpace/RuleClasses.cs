using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>The rules for an item, those of one group that have the same condition and the same route together: nothing tells them apart but their ids.</summary>
internal sealed class RuleClasses
{
    private readonly List<RuleClass> _all = [];
    private readonly int[] _starts;
    private readonly List<RuleClass> _conditions = [];

    private RuleClasses(ItemSpace items)
    {
        Whole = [.. items.Sets.Levels.Select(items.Sets.AllOf)];
        HashSet<ValueList<ulong>> conditions = [];
        _starts = new int[items.Policy.Groups.Count + 1];
        for (int group = 0; group + 1 < _starts.Length; group++)
        {
            Dictionary<(RouteSet Route, ValueList<ulong> Allowed), RuleClass> known = [];
            foreach (RuleIndex rule in items.RulesOf(group)) Add(items, group, rule, known);
            _conditions.AddRange(known.Where(one => conditions.Add(one.Key.Allowed)).Select(one => one.Value).OrderBy(one => one.First.Number));
            _starts[group + 1] = _all.Count;
        }
    }

    /// <summary>All of them, in the order of their first rules.</summary>
    public IReadOnlyList<RuleClass> All => _all;

    /// <summary>Of those with the same condition the first, in the order of their first rules.</summary>
    public IReadOnlyList<RuleClass> Conditions => _conditions;

    /// <summary>For each level a bit for each answer.</summary>
    public ImmutableArray<ulong> Whole { get; }

    public static RuleClasses Of(ItemSpace items) => new(items);

    public IEnumerable<RuleClass> OfGroup(int group)
    {
        for (int i = _starts[group]; i < _starts[group + 1]; i++) yield return _all[i];
    }

    private void Add(ItemSpace items, int group, RuleIndex rule, Dictionary<(RouteSet Route, ValueList<ulong> Allowed), RuleClass> known)
    {
        ulong[] allowed = [.. items.AllowedBy(rule).Zip(Whole, (bits, whole) => bits & whole)];
        (RouteSet Route, ValueList<ulong> Allowed) key = (items.RouteOf(rule), ValueLists.Own(allowed));
        if (!known.TryGetValue(key, out RuleClass? one))
        {
            known[key] = one = new(group, key.Route, allowed, rule);
            _all.Add(one);
        }
        else
        {
            one.Add(rule);
        }
    }
}

/// <summary>Rules of one group with the same condition and the same route.</summary>
/// <param name="group">The number of the group.</param>
/// <param name="route">The route.</param>
/// <param name="allowed">For each level the answers that fulfil them.</param>
/// <param name="first">The first of the rules.</param>
internal sealed class RuleClass(int group, RouteSet route, ulong[] allowed, RuleIndex first)
{
    private RuleIndex? _second;

    public int Group => group;

    public RouteSet Route => route;

    public ulong[] Allowed => allowed;

    public RuleIndex First => first;

    /// <summary>How many rules there are.</summary>
    public int Count { get; private set; } = 1;

    public void Add(RuleIndex rule)
    {
        _second ??= rule;
        Count++;
    }

    /// <summary>The first of the rules that is not a given one; null when there is none.</summary>
    public RuleIndex? Other(RuleIndex rule) => first == rule ? _second : first;
}

/// <summary>
/// What holds for every rule of a group that asks for a route, so that it is found once however many these are. A rule is looked at by
/// asking for the part of a set in which it applies.
/// </summary>
internal sealed class RuleNeeds
{
    private const int One = 1;

    public RuleNeeds(ItemSpace items, int group, RouteSet route)
    {
        MddSpace made = items.Sets.Empty();
        RuleIndex[] rules = [.. items.RulesOf(group)];
        RuleIndex[] alike = [.. rules.Where(rule => items.RouteOf(rule) == route)];
        Mdd any = made.CountOfCubes(rules.Select(items.AllowedBy));
        Mdd same = alike.Length == rules.Length ? any : made.CountOfCubes(alike.Select(items.AllowedBy));
        MddSet free = made.All - made.TakeOver(items.Above(group));
        Mdd routes = made.TakeOver(items.From(group));
        MddSet belowGives = made.TakeOver(items.From(group + 1)).WhereRoutes(given => given == route);
        MddSet joins = any.WhereRoutes(rulesHere => !rulesHere.IsEmpty) & routes.WhereRoutes(given => given.Overlaps(route));

        MddSpace kept = items.Sets.Empty();
        Needed = kept.TakeOver((same.WhereRoutes(IsOne) & free) - (belowGives & any.WhereRoutes(IsOne)));
        Several = kept.TakeOver(any.WhereRoutes(rulesHere => rulesHere.Bits > One));
        Changed = kept.TakeOver(free - routes.WhereRoutes(given => given == route) - joins);
    }

    /// <summary>Where the route would be another without the only rule of these that applies.</summary>
    public MddSet Needed { get; }

    /// <summary>Where several rules of the group apply, whatever their routes.</summary>
    public MddSet Several { get; }

    /// <summary>Where the route would be another if one more rule of these applied.</summary>
    public MddSet Changed { get; }

    private static bool IsOne(RouteSet rulesHere) => rulesHere.Bits == One;
}
