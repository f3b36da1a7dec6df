using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>All items with complete answers: where each rule applies and decides, and which route comes of it.</summary>
internal sealed class ItemSpace
{
    private readonly CompleteDiagram _complete;
    private readonly Counting _counting;
    private readonly SmallestCube _smallest;
    private readonly int[] _rules;
    private readonly int[] _groups;

    public ItemSpace(CompiledPolicy compiled)
    {
        Compiled = compiled;
        _complete = compiled.Items.Complete;
        Sets = new(_complete.Store);
        _counting = new(_complete.Store, [.. _complete.Store.Branches.Select(ConditionBits.AllOf)]);
        _smallest = new(Sets);
        _rules = [.. compiled.Items.Conditions.Select(condition => Sets.Cube(ByLevel(condition)))];
        _groups = new int[compiled.Policy.Groups.Count];
        for (int group = 0; group < _groups.Length; group++) _groups[group] = Sets.Union(RulesOf(group).Select(rule => _rules[rule]));
        Above = new int[_groups.Length];
        for (int group = 0; group < _groups.Length; group++)
        {
            Above[group] = group == 0 ? DiagramSets.None : Sets.Or(Above[group - 1], _groups[group - 1]);
        }
    }

    public CompiledPolicy Compiled { get; }

    public TriagePolicy Policy => Compiled.Policy;

    public DiagramSets Sets { get; }

    public ImmutableArray<Rule> Rules => Compiled.Items.Rules;

    /// <summary>For each group where a higher one has a rule that applies.</summary>
    public int[] Above { get; }

    /// <summary>How many combinations of answers there are.</summary>
    public BigInteger Total => _counting.Total;

    /// <summary>The diagram of a group and those below it; a terminal has a bit for each route.</summary>
    public int From(int group) => _complete.FromGroup[group];

    public int GroupOf(int rule) => Compiled.Items.Groups[rule];

    public IEnumerable<int> RulesOf(int group) => Enumerable.Range(0, Rules.Length).Where(rule => GroupOf(rule) == group);

    /// <summary>Where a rule applies.</summary>
    public int Applies(int rule) => _rules[rule];

    /// <summary>Where a rule applies and no higher group does.</summary>
    public int Decides(int rule) => Sets.Without(_rules[rule], Above[GroupOf(rule)]);

    public int RouteBit(string route) => 1 << Compiled.RouteNumber(route);

    /// <summary>A condition's bits by level instead of by fact.</summary>
    public ulong[] ByLevel(ReadOnlySpan<ulong> byFact)
    {
        ulong[] allowed = new ulong[_complete.Order.Length];
        for (int level = 0; level < allowed.Length; level++) allowed[level] = byFact[_complete.Order[level]];
        return allowed;
    }

    public int FactAt(int level) => _complete.Order[level];

    public int LevelOf(int fact) => _complete.Order.IndexOf(fact);

    public BigInteger Count(int set) => _counting.Of(set);

    /// <summary>The item with the fewest answers that lies in a set however the rest is answered; null for an empty set.</summary>
    public Witness? Smallest(int set) => _smallest.Of(set) is { } values ? WitnessSearch.OfItem(Policy, ByFact(values)) : null;

    private byte[] ByFact(byte[] byLevel)
    {
        byte[] values = new byte[byLevel.Length];
        for (int level = 0; level < values.Length; level++) values[_complete.Order[level]] = byLevel[level];
        return values;
    }
}
