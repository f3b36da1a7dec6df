using System.Collections.Immutable;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>A policy made ready to decide and to be asked about. Immutable, and safe from any number of threads.</summary>
internal sealed class CompiledPolicy
{
    /// <summary>How many nodes a diagram may take unless the caller says otherwise.</summary>
    public const int DefaultBudget = 1_000_000;

    private CompiledPolicy(TriagePolicy policy, NodeBudget budget)
    {
        Policy = policy;
        Budget = budget;
        RouteNames routes = new([.. policy.Routes], RouteNumber(policy.UnsettledRoute));
        ReportConditions reports = new(policy);
        Items = new(policy, routes, reports.Items(), budget);
        Tables = new(policy.Vocabulary, policy.Evidence is { } evidence ? () => evidence : null, routes, Items.Table, reports.Compile(routes));
    }

    public TriagePolicy Policy { get; }

    /// <summary>How many nodes each of its diagrams may take.</summary>
    public NodeBudget Budget { get; }

    /// <summary>The rules for an item, for the analysis.</summary>
    public CompiledItems Items { get; }

    /// <summary>What decides.</summary>
    public PolicyTables Tables { get; }

    /// <summary>Compiles a policy whose words are right; past the budget a <see cref="PolicyException"/> names the facts.</summary>
    public static CompiledPolicy Compile(TriagePolicy policy, int budget = DefaultBudget, CancellationToken cancellation = default)
    {
        PolicyValidator.ThrowIfAny(policy);
        NodeBudget nodes = new(policy, budget);
        using IDisposable watch = nodes.StopWhen(cancellation);
        return new(policy, nodes);
    }

    /// <summary>The place of a route among the policy's.</summary>
    public int RouteNumber(string route)
    {
        for (int i = 0; i < Policy.Routes.Count; i++)
        {
            if (ReferenceEquals(Policy.Routes[i], route) || Policy.Routes[i] == route) return i;
        }

        throw new InvalidOperationException("An outcome's route is one of the policy's.");
    }
}

/// <summary>The rules for an item as conditions and diagrams, for the analysis and for its table.</summary>
internal sealed class CompiledItems
{
    private readonly Rule[] _rules;
    private readonly int[] _groups;
    private readonly int[] _starts;
    private readonly Lazy<PartialDiagram> _routes;

    public CompiledItems(TriagePolicy policy, RouteNames routes, ItemMasks seen, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        _rules = [.. policy.Rules];
        _groups = [.. policy.Groups.SelectMany((group, number) => group.Rules.Select(_ => number))];
        _starts = new int[policy.Groups.Count + 1];
        for (int group = 0; group + 1 < _starts.Length; group++) _starts[group + 1] = _starts[group] + policy.Groups[group].Rules.Count;
        Conditions = [.. _rules.Select(rule => ConditionBits.Compile(rule.When, facts))];
        Complete = FactOrder.Smallest(policy, Conditions, budget);
        // Whoever stops the making of it leaves it to the next to make.
        _routes = new(() => PartialDiagram.Build(Complete, budget), LazyThreadSafetyMode.PublicationOnly);
        ImmutableArray<int> answers = [.. facts.Select(fact => fact.Answers.Count)];
        (int[] cells, int root) = Complete.Cells();
        Table = new(
            policy.Vocabulary,
            routes,
            [.. _rules.Select(rule => rule.Id)],
            Giving(),
            MaskCompiler.Compile(answers, Conditions, unansweredCanHold: true),
            seen,
            new(cells, root, [.. answers]));
    }

    /// <summary>The rules of all groups, in order.</summary>
    public IEnumerable<RuleIndex> Rules => Enumerable.Range(0, _rules.Length).Select(rule => new RuleIndex(rule));

    /// <summary>For each rule, for each fact, the answers that fulfil it.</summary>
    public ImmutableArray<ulong[]> Conditions { get; }

    /// <summary>The routes of complete answers.</summary>
    public DecisionDiagram Complete { get; }

    /// <summary>Made on first use: the routes alone, where unanswered is a value.</summary>
    public PartialDiagram Routes => _routes.Value;

    /// <summary>Decides. It has a meaning only where the policy has no gap and no conflict.</summary>
    public ItemEvaluator Table { get; }

    public Rule this[RuleIndex rule] => _rules[rule.Number];

    /// <summary>The rules of a group, in order.</summary>
    public IEnumerable<RuleIndex> RulesOf(int group) => Enumerable.Range(_starts[group], _starts[group + 1] - _starts[group]).Select(rule => new RuleIndex(rule));

    /// <summary>The place of a rule in its group.</summary>
    public int PlaceInGroup(RuleIndex rule) => rule.Number - _starts[GroupOf(rule)];

    /// <summary>The number of a rule's group.</summary>
    public int GroupOf(RuleIndex rule) => _groups[rule.Number];

    /// <summary>For each fact the answers that fulfil a rule.</summary>
    public ulong[] ConditionOf(RuleIndex rule) => Conditions[rule.Number];

    /// <summary>The rules that add their reason.</summary>
    public IEnumerable<RuleIndex> GivingReasons => Rules.Where(rule => this[rule].GivesReason);

    private ulong[] Giving()
    {
        ulong[] giving = new ulong[RuleMasks.WordsFor(_rules.Length)];
        foreach (RuleIndex rule in GivingReasons) giving[rule.Number / 64] |= 1UL << (rule.Number % 64);

        return giving;
    }
}
