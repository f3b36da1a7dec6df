using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Decides an item: the route from the diagram, the reasons from the masks.</summary>
internal sealed class ItemTable
{
    private readonly TriagePolicy _policy;
    private readonly RuleMasks _masks;
    private readonly ulong[] _giving;
    private readonly Lazy<RouteDiagram> _routes;
    private readonly Lazy<PartialDiagram> _partial;
    private readonly byte[] _doubt;
    private readonly NumberTable<DecidedItem> _decided;
    private readonly InternTable<ItemOutcome> _outcomes = new();
    private readonly InternTable<DecidedItem> _kinds = new();

    public ItemTable(TriagePolicy policy, NodeBudget budget)
    {
        _policy = policy;
        FactList facts = policy.Vocabulary.ItemFacts;
        Rules = [.. policy.Rules];
        Groups = [.. policy.Groups.SelectMany((group, number) => group.Rules.Select(_ => number))];
        Conditions = [.. Rules.Select(rule => ConditionBits.Of(rule.When, facts))];
        _masks = new([.. facts.Select(fact => fact.Answers.Count)], Conditions, unansweredCanHold: true);
        _doubt = [.. facts.Select((_, i) => (byte)(facts.AnswerIndex(i, policy.Vocabulary.Doubt) + 1))];
        _decided = new(facts.Numbered);
        _giving = new ulong[_masks.Words];
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            if (Rules[rule].GivesReason) _giving[rule / 64] |= 1UL << (rule % 64);
        }

        Complete = FactOrder.Smallest(policy, Conditions, budget);
        _routes = new(() => RouteDiagram.Of(Complete, budget));
        _partial = new(() => PartialDiagram.Of(Complete, budget));
    }

    /// <summary>The rules of all groups, in order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>For each rule the number of its group.</summary>
    public ImmutableArray<int> Groups { get; }

    /// <summary>For each rule, for each fact, the answers that fulfil it.</summary>
    public ImmutableArray<ulong[]> Conditions { get; }

    public CompleteDiagram Complete { get; }

    /// <summary>Made on first use, for the analysis: the routes alone, where unanswered is a value.</summary>
    public RouteDiagram Routes => _routes.Value;

    /// <summary>Made on first use: it has a meaning only where the policy has no gap and no conflict.</summary>
    public PartialDiagram Partial => _partial.Value;

    /// <summary>What becomes of an item: one look into a table once its answers were seen, where they are few enough.</summary>
    public DecidedItem Decide(Answers item)
    {
        if (item.Number < 0) return Decide(item.Values);
        return _decided.Find(item.Number) ?? _decided.Keep(item.Number, Decide(item.Values));
    }

    public bool HasDoubt(ReadOnlySpan<byte> values)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] != 0 && values[fact] == _doubt[fact]) return true;
        }

        return false;
    }

    private DecidedItem Decide(ReadOnlySpan<byte> values)
    {
        Span<ulong> key = stackalloc ulong[_masks.Words + 1];
        _masks.Holding(values, key);
        for (int word = 0; word < _giving.Length; word++) key[word] &= _giving[word];
        int ending = Partial.EndingFor(values);
        key[^1] = (ulong)ending << 1;
        ItemOutcome outcome = _outcomes.TryGet(key, out ItemOutcome? made) ? made : _outcomes.Add(key, Make(ending, key[..^1]));
        if (HasDoubt(values)) key[^1] |= 1;
        return _kinds.TryGet(key, out DecidedItem? known) ? known : _kinds.Add(key, new(outcome, BitOf(outcome.Route, inDoubt: (key[^1] & 1) != 0)));
    }

    private ulong BitOf(string route, bool inDoubt) =>
        ItemSummary.Of(Enumerable.Range(0, _policy.Routes.Count).First(i => _policy.Routes[i] == route), inDoubt);

    /// <summary>The numbers of the rules that apply whatever the missing answers are, those without a reason included.</summary>
    public List<int> Applying(ReadOnlySpan<byte> values)
    {
        Span<ulong> holding = stackalloc ulong[_masks.Words];
        _masks.Holding(values, holding);
        List<int> rules = [];
        for (int word = 0; word < holding.Length; word++)
        {
            for (ulong bits = holding[word]; bits != 0; bits &= bits - 1) rules.Add(word * 64 + BitOperations.TrailingZeroCount(bits));
        }

        return rules;
    }

    private ItemOutcome Make(int number, ReadOnlySpan<ulong> reasons)
    {
        Ending ending = Partial.Endings[number];
        List<string> because = [];
        for (int rule = 0; rule < Rules.Length; rule++)
        {
            if ((reasons[rule / 64] >> (rule % 64) & 1) != 0) because.Add(Rules[rule].Id);
        }

        string route = ending.IsSettled ? _policy.Routes[BitOperations.TrailingZeroCount(ending.Routes)] : _policy.UnsettledRoute;
        return new(
            route,
            because.ToValueList(),
            _policy.Routes.Where((_, i) => (ending.Routes >> i & 1) != 0).ToValueList(),
            _policy.Vocabulary.ItemFacts.Where((_, i) => (ending.Questions >> i & 1) != 0).Select(fact => fact.Id).ToValueList());
    }
}
