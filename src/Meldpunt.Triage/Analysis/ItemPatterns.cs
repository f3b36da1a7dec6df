using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis;

/// <summary>Turns patterns over items into diagrams over partial answers: 1 where the pattern matches, else 0.</summary>
internal sealed class ItemPatterns
{
    public const int No = ~0;
    public const int Yes = ~1;

    private readonly CompiledPolicy _compiled;
    private readonly PartialDiagram _partial;

    public ItemPatterns(CompiledPolicy compiled)
    {
        _compiled = compiled;
        _partial = compiled.Items.Partial;
        And = new(_partial.Store, (left, right) => left & right);
        Or = new(_partial.Store, (left, right) => left | right);
        AndNot = new(_partial.Store, (left, right) => left & ~right);
        Search = new(_partial.Store, _partial.Order, unansweredIsBranch: true);
    }

    public Combination And { get; }

    public Combination Or { get; }

    public Combination AndNot { get; }

    public WitnessSearch Search { get; }

    public int Of(OutcomePattern pattern)
    {
        int root = Yes;
        if (!pattern.Facts.IsEmpty) root = pattern.Facts.Aggregate(No, (any, condition) => Or.Of(any, Answered(condition)));
        if (!pattern.Routes.IsEmpty) root = And.Of(root, HasRoute(pattern.Routes.Contains));
        return pattern.HasReason ? And.Of(root, HasReason()) : root;
    }

    public int HasRoute(Func<string, bool> isMeant) =>
        new Combination(_partial.Store, (ending, _) => isMeant(RouteOf(_partial.Endings[ending])) ? 1 : 0).Of(_partial.Root, No);

    /// <summary>Where some fact has the answer of doubt.</summary>
    public int HasDoubt()
    {
        Vocabulary vocabulary = _compiled.Policy.Vocabulary;
        return vocabulary.ItemFacts
            .Where(fact => fact.Answers.Contains(vocabulary.Doubt))
            .Aggregate(No, (any, fact) => Or.Of(any, Answered(new([new(fact.Id, [vocabulary.Doubt])]))));
    }

    public int Not(int root) => AndNot.Of(Yes, root);

    /// <summary>The diagram where one fact has a value, over the other facts.</summary>
    public int Where(int root, int fact, int value)
    {
        int level = _partial.Order.IndexOf(fact);
        Dictionary<int, int> done = [];
        return Restrict(root);

        int Restrict(int node)
        {
            int at = _partial.Store.Level(node);
            if (at > level) return node;
            if (at == level) return _partial.Store.Branch(node, level, value);
            if (done.TryGetValue(node, out int known)) return known;
            int[] children = [.. Enumerable.Range(0, _partial.Store.Branches[at]).Select(branch => Restrict(_partial.Store.Branch(node, at, branch)))];
            return done[node] = _partial.Store.Node(at, children);
        }
    }

    private string RouteOf(Ending ending) =>
        ending.IsSettled ? _compiled.Policy.Routes[BitOperations.TrailingZeroCount(ending.Routes)] : _compiled.Policy.UnsettledRoute;

    // A fact that the condition speaks of must be answered.
    private int Answered(Condition condition) =>
        CubeOf(ConditionBits.Of(condition, _compiled.Policy.Vocabulary.ItemFacts), (bits, _) => bits << 1);

    // A rule applies without an answer where every answer fulfils it.
    private int HasReason()
    {
        int root = No;
        int rule = 0;
        foreach (Rule next in _compiled.Policy.Rules)
        {
            ulong[] bits = _compiled.Items.Conditions[rule++];
            if (next.GivesReason) root = Or.Of(root, CubeOf(bits, (allowed, all) => (allowed & all) == all ? ulong.MaxValue : allowed << 1));
        }

        return root;
    }

    private int CubeOf(ulong[] bits, Func<ulong, ulong, ulong> withUnanswered)
    {
        FactList facts = _compiled.Policy.Vocabulary.ItemFacts;
        ulong[] allowed =
        [
            .. _partial.Order.Select(fact => bits[fact] == ConditionBits.Any
                ? ConditionBits.Any
                : withUnanswered(bits[fact], (1UL << facts[fact].Answers.Count) - 1)),
        ];
        return Cube.Of(_partial.Store, allowed, inside: 1, outside: 0);
    }
}
