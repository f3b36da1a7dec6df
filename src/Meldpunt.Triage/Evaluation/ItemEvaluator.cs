using System.Numerics;
using System.Runtime.CompilerServices;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>Decides an item: the route from the diagram, the reasons from the masks.</summary>
internal sealed class ItemEvaluator
{
    private readonly FactList _facts;
    private readonly RouteNames _routes;
    private readonly string[] _rules;
    private readonly ulong[] _giving;
    private readonly RuleMasks _masks;
    private readonly byte[] _doubt;
    private readonly DenseCache<CachedOutcome> _decided;
    private readonly OutcomeCache<ItemOutcome> _outcomes = new();
    private readonly OutcomeCache<CachedOutcome> _kinds = new();

    /// <param name="vocabulary">The facts.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="rules">The rules of all groups, in order.</param>
    /// <param name="giving">A bit for each rule that gives a reason.</param>
    /// <param name="masks">Which rules apply.</param>
    /// <param name="diagram">Which routes can be reached.</param>
    public ItemEvaluator(Vocabulary vocabulary, RouteNames routes, string[] rules, ulong[] giving, RuleMasks masks, PackedDiagram diagram)
    {
        (_facts, _routes, _rules, _giving, _masks, Diagram) = (vocabulary.ItemFacts, routes, rules, giving, masks, diagram);
        _doubt = new byte[_facts.Count];
        for (int fact = 0; fact < _doubt.Length; fact++) _doubt[fact] = (byte)(_facts.AnswerIndex(fact, vocabulary.Doubt) + 1);
        _decided = new(_facts.Numbered);
    }

    public PackedDiagram Diagram { get; }

    public static ItemEvaluator Read(TablesReader tables, Vocabulary vocabulary, RouteNames routes) =>
        new(vocabulary, routes, tables.ReadWords(), tables.ReadMasks(), RuleMasks.Read(tables), PackedDiagram.Read(tables));

    public void Write(TablesWriter tables)
    {
        tables.Write(_rules);
        tables.Write(_giving);
        _masks.Write(tables);
        Diagram.Write(tables);
    }

    /// <summary>What becomes of an item: one look into a table once its answers were seen, where they are few enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CachedOutcome Decide(Answers item) => _decided.Find(item.Number) ?? _decided.Keep(item.Number, Decide(item.Values));

    public bool HasDoubt(ReadOnlySpan<byte> values)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] != 0 && values[fact] == _doubt[fact]) return true;
        }

        return false;
    }

    /// <summary>The numbers of the rules that apply whatever the missing answers are, those without a reason included.</summary>
    public List<int> Applying(ReadOnlySpan<byte> values)
    {
        Span<ulong> holding = stackalloc ulong[_masks.Words];
        _masks.Holding(values, holding);
        return Numbers(holding);
    }

    // The key has the rules that give a reason, the questions, and the routes with a bit for doubt. What takes memory of the stack and has a
    // loop is compiled with every optimization before its first use: the loops are in methods of their own.
    private CachedOutcome Decide(ReadOnlySpan<byte> values)
    {
        Span<ulong> key = stackalloc ulong[_masks.Words + 2];
        _masks.Holding(values, key);
        KeepGiving(key);
        ReachableRoutes ending = Diagram.EndingFor(values);
        key[^2] = ending.Questions;
        key[^1] = (ulong)ending.Routes << 1;
        ItemOutcome outcome = _outcomes.TryGet(key, out ItemOutcome? made) ? made : _outcomes.Add(key, Make(ending, key[..^2]));
        if (HasDoubt(values)) key[^1] |= 1;
        return _kinds.TryGet(key, out CachedOutcome? known) ? known : _kinds.Add(key, new(outcome, BitOf(ending, (key[^1] & 1) != 0)));
    }

    private void KeepGiving(Span<ulong> rules)
    {
        for (int word = 0; word < _giving.Length; word++) rules[word] &= _giving[word];
    }

    private ulong BitOf(ReachableRoutes ending, bool inDoubt) => ItemRouteBits.Bit(RouteOf(ending), inDoubt);

    private int RouteOf(ReachableRoutes ending) => ending.IsSettled ? BitOperations.TrailingZeroCount(ending.Routes) : _routes.Unsettled;

    private ItemOutcome Make(ReachableRoutes ending, ReadOnlySpan<ulong> reasons) =>
        new()
        {
            Route = _routes.All[RouteOf(ending)],
            Reasons = Reasons(reasons),
            Possible = Possible(ending.Routes),
            Questions = Questions(ending.Questions),
        };

    private ValueList<string> Reasons(ReadOnlySpan<ulong> reasons)
    {
        List<int> numbers = Numbers(reasons);
        string[] words = new string[numbers.Count];
        for (int i = 0; i < words.Length; i++) words[i] = _rules[numbers[i]];
        return ValueLists.Own(words);
    }

    private ValueList<string> Possible(uint routes)
    {
        string[] words = new string[BitOperations.PopCount(routes)];
        for (int i = 0; i < words.Length; i++, routes &= routes - 1) words[i] = _routes.All[BitOperations.TrailingZeroCount(routes)];
        return ValueLists.Own(words);
    }

    private ValueList<string> Questions(ulong questions)
    {
        string[] words = new string[BitOperations.PopCount(questions)];
        for (int i = 0; i < words.Length; i++, questions &= questions - 1) words[i] = _facts[BitOperations.TrailingZeroCount(questions)].Id;
        return ValueLists.Own(words);
    }

    private static List<int> Numbers(ReadOnlySpan<ulong> set)
    {
        List<int> numbers = [];
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong bits = set[word]; bits != 0; bits &= bits - 1) numbers.Add(word * 64 + BitOperations.TrailingZeroCount(bits));
        }

        return numbers;
    }
}

/// <summary>
/// What a report's rules can see of its items: for each route two bits, whether some item has that route without
/// an answer of doubt, and whether some item has it with one. No bit means that there are no items.
/// </summary>
internal static class ItemRouteBits
{
    /// <summary>The bit of one item.</summary>
    public static ulong Bit(int route, bool inDoubt) => 1UL << (route * 2 + (inDoubt ? 1 : 0));
}
