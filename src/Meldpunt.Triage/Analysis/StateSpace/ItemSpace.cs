using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>All items with complete answers: where each rule applies and decides, and which route comes of it.</summary>
internal sealed class ItemSpace
{
    private const int MostNeedsKept = 64;

    private readonly DecisionDiagram _diagram;
    private readonly ModelCount _counting;
    private readonly ShortestImplicant _smallest;
    private readonly MddSet[] _rules;
    private MddSet[]? _any;
    private MddSet[]? _above;
    private readonly Dictionary<(int Group, RouteSet Route), RuleNeeds> _needs = [];

    public ItemSpace(CompiledPolicy compiled)
    {
        Compiled = compiled;
        _diagram = compiled.Items.Complete;
        Sets = _diagram.NewSpace();
        _counting = new(Sets, [.. Sets.Levels.Select(Sets.AllOf)]);
        _smallest = new(Sets, Searching);
        _rules = [.. compiled.Items.Conditions.Select(condition => Sets.Cube(ByLevel(condition)))];
    }

    public CompiledPolicy Compiled { get; }

    public TriagePolicy Policy => Compiled.Policy;

    public MddSpace Sets { get; }

    public IEnumerable<RuleIndex> Rules => Compiled.Items.Rules;

    /// <summary>How many combinations of answers there are.</summary>
    public BigInteger Total => _counting.Total;

    public Rule this[RuleIndex rule] => Compiled.Items[rule];

    /// <summary>The routes of a group and those below it; past the last group, the routes of none.</summary>
    public Mdd From(int group) => _diagram.From(group, Sets);

    /// <summary>Where a group that is higher has a rule that applies.</summary>
    public MddSet Above(int group) => (_above ??= FindAbove())[group];

    /// <summary>Where a rule of a group applies.</summary>
    public MddSet AnyOf(int group) => (_any ??= FindAny())[group];

    /// <summary>What holds for all rules of a group that ask for a route.</summary>
    public RuleNeeds Needs(int group, RouteSet route)
    {
        if (_needs.TryGetValue((group, route), out RuleNeeds? known)) return known;
        if (_needs.Count == MostNeedsKept) _needs.Clear();
        return _needs[(group, route)] = new(this, group, route);
    }

    public int GroupOf(RuleIndex rule) => Compiled.Items.GroupOf(rule);

    public IEnumerable<RuleIndex> RulesOf(int group) => Compiled.Items.RulesOf(group);

    /// <summary>The place of a rule in the policy's document.</summary>
    public string PathOf(RuleIndex rule) => PolicyPaths.Rule(GroupOf(rule), Compiled.Items.PlaceInGroup(rule));

    /// <summary>For each level the answers that fulfil a rule.</summary>
    public ulong[] AllowedBy(RuleIndex rule) => ByLevel(Compiled.Items.ConditionOf(rule));

    /// <summary>Where a rule applies.</summary>
    public MddSet Applies(RuleIndex rule) => _rules[rule.Number];

    /// <summary>Where a rule applies and no higher group does.</summary>
    public MddSet Decides(RuleIndex rule) => Applies(rule) - Above(GroupOf(rule));

    /// <summary>True when a rule applies somewhere where no higher group does.</summary>
    public bool DecidesSomewhere(RuleIndex rule) => !Above(GroupOf(rule)).Covers(AllowedBy(rule));

    /// <summary>The route that a rule asks for.</summary>
    public RouteSet RouteOf(RuleIndex rule) => RouteSet.From(Policy, this[rule].Route);

    /// <summary>A condition's bits by level instead of by fact.</summary>
    public ulong[] ByLevel(ReadOnlySpan<ulong> byFact)
    {
        ulong[] allowed = new ulong[_diagram.Order.Length];
        for (int level = 0; level < allowed.Length; level++) allowed[level] = byFact[_diagram.Order[level].Number];
        return allowed;
    }

    public FactIndex FactAt(Level level) => _diagram.Order[level.Number];

    public Level LevelOf(FactIndex fact) => new(_diagram.Order.IndexOf(fact));

    /// <summary>How much may be searched for the smallest witnesses of all findings together.</summary>
    public SearchAllowance Searching { get; } = new();

    /// <summary>Throws when the work is to stop.</summary>
    public void ThrowIfStopped() => Compiled.Budget.ThrowIfStopped();

    public BigInteger Count(MddSet set) => _counting.Count(set);

    /// <summary>The item with the fewest answers that lies in a set however the rest is answered; null for an empty set.</summary>
    public Witness? Smallest(MddSet set) => WitnessOf(_smallest.Find(set));

    /// <summary>The item with some values by level, counted from 1; 0 where one does not matter.</summary>
    public Witness? WitnessOf(byte[]? byLevel) => byLevel is null ? null : ShortestPath.OfItem(Policy, ByFact(byLevel));

    private MddSet[] FindAny() =>
        [.. Enumerable.Range(0, Policy.Groups.Count).Select(group => _diagram.OfGroup(group, Sets).WhereRoutes(routes => !routes.IsEmpty))];

    private MddSet[] FindAbove()
    {
        MddSet[] above = new MddSet[Policy.Groups.Count + 1];
        above[0] = Sets.None;
        for (int group = 0; group + 1 < above.Length; group++) above[group + 1] = above[group] | AnyOf(group);
        return above;
    }

    private byte[] ByFact(byte[] byLevel)
    {
        byte[] values = new byte[byLevel.Length];
        for (int level = 0; level < values.Length; level++) values[_diagram.Order[level].Number] = byLevel[level];
        return values;
    }
}
