using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>All items with complete answers: where each rule applies and decides, and which route comes of it.</summary>
internal sealed class ItemSpace
{
    private readonly DecisionDiagram _diagram;
    private readonly ModelCount _counting;
    private readonly ShortestImplicant _smallest;
    private readonly MddSet[] _rules;
    private readonly MddSet[] _above;

    public ItemSpace(CompiledPolicy compiled)
    {
        Compiled = compiled;
        _diagram = compiled.Items.Complete;
        Sets = _diagram.NewSpace();
        _counting = new(Sets, [.. Sets.Levels.Select(Sets.AllOf)]);
        _smallest = new(Sets);
        _rules = [.. compiled.Items.Conditions.Select(condition => Sets.Cube(ByLevel(condition)))];
        _above = new MddSet[compiled.Policy.Groups.Count + 1];
        _above[0] = Sets.None;
        for (int group = 0; group + 1 < _above.Length; group++) _above[group + 1] = _above[group] | Sets.Union(RulesOf(group).Select(Applies));
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
    public MddSet Above(int group) => _above[group];

    public int GroupOf(RuleIndex rule) => Compiled.Items.GroupOf(rule);

    public IEnumerable<RuleIndex> RulesOf(int group) => Rules.Where(rule => GroupOf(rule) == group);

    /// <summary>Where a rule applies.</summary>
    public MddSet Applies(RuleIndex rule) => _rules[rule.Number];

    /// <summary>Where a rule applies and no higher group does.</summary>
    public MddSet Decides(RuleIndex rule) => Applies(rule) - Above(GroupOf(rule));

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

    public BigInteger Count(MddSet set) => _counting.Count(set);

    /// <summary>The item with the fewest answers that lies in a set however the rest is answered; null for an empty set.</summary>
    public Witness? Smallest(MddSet set) => _smallest.Find(set) is { } values ? ShortestPath.OfItem(Policy, ByFact(values)) : null;

    private byte[] ByFact(byte[] byLevel)
    {
        byte[] values = new byte[byLevel.Length];
        for (int level = 0; level < values.Length; level++) values[_diagram.Order[level].Number] = byLevel[level];
        return values;
    }
}
