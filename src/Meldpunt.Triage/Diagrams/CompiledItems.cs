using System.Collections.Immutable;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tables;

namespace Meldpunt.Triage.Diagrams;

/// <summary>The rules for an item as conditions and diagrams, for the analysis and for its table.</summary>
internal sealed class CompiledItems
{
    private readonly Lazy<RouteDiagram> _routes;

    public CompiledItems(TriagePolicy policy, RouteWords routes, NodeBudget budget)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        Rules = [.. policy.Rules];
        Groups = [.. policy.Groups.SelectMany((group, number) => group.Rules.Select(_ => number))];
        Conditions = [.. Rules.Select(rule => ConditionBits.Of(rule.When, facts))];
        Complete = FactOrder.Smallest(policy, Conditions, budget);
        _routes = new(() => RouteDiagram.Of(Complete, budget));
        ImmutableArray<int> answers = [.. facts.Select(fact => fact.Answers.Count)];
        (int[] cells, int root) = Compaction.Of(Complete.Store, Complete.Root, Complete.Order);
        Table = new(
            policy.Vocabulary,
            routes,
            [.. Rules.Select(rule => rule.Id)],
            Giving(),
            MaskCompiler.Compile(answers, Conditions, unansweredCanHold: true),
            new(cells, root, [.. answers]));
    }

    /// <summary>The rules of all groups, in order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>For each rule the number of its group.</summary>
    public ImmutableArray<int> Groups { get; }

    /// <summary>For each rule, for each fact, the answers that fulfil it.</summary>
    public ImmutableArray<ulong[]> Conditions { get; }

    public CompleteDiagram Complete { get; }

    /// <summary>Made on first use: the routes alone, where unanswered is a value.</summary>
    public RouteDiagram Routes => _routes.Value;

    /// <summary>Decides. It has a meaning only where the policy has no gap and no conflict.</summary>
    public ItemTable Table { get; }

    private ulong[] Giving()
    {
        ulong[] giving = new ulong[RuleMasks.WordsFor(Rules.Length)];
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            if (Rules[rule].GivesReason) giving[rule / 64] |= 1UL << (rule % 64);
        }

        return giving;
    }
}
