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
    private readonly ItemMasks _seen;
    private readonly byte[] _doubt;
    private readonly DenseCache<CachedOutcome> _decided;
    private readonly OutcomeCache<ItemOutcome> _outcomes = new();
    private readonly OutcomeCache<CachedOutcome> _kinds = new();

    /// <param name="vocabulary">The facts.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="rules">The rules of all groups, in order.</param>
    /// <param name="giving">A bit for each rule that gives a reason.</param>
    /// <param name="masks">Which rules apply.</param>
    /// <param name="seen">What the rules of a report can see of an item.</param>
    /// <param name="diagram">Which routes can be reached.</param>
    public ItemEvaluator(Vocabulary vocabulary, RouteNames routes, string[] rules, ulong[] giving, RuleMasks masks, ItemMasks seen, PackedDiagram diagram)
    {
        (_facts, _routes, _rules, _giving, _masks, _seen, Diagram) = (vocabulary.ItemFacts, routes, rules, giving, masks, seen, diagram);
        _doubt = new byte[_facts.Count];
        for (int fact = 0; fact < _doubt.Length; fact++) _doubt[fact] = (byte)(_facts.AnswerIndex(fact, vocabulary.Doubt) + 1);
        _decided = new(_facts.Numbered);
    }

    public PackedDiagram Diagram { get; }

    /// <summary>How many bits the summary of a report has.</summary>
    public int SummaryBits => _seen.Bits;

    public static ItemEvaluator Read(TablesReader tables, Vocabulary vocabulary, RouteNames routes) =>
        new(vocabulary, routes, tables.ReadWords(), tables.ReadMasks(), RuleMasks.Read(tables), ItemMasks.Read(tables), PackedDiagram.Read(tables));

    public void Write(TablesWriter tables)
    {
        tables.Write(_rules);
        tables.Write(_giving);
        _masks.Write(tables);
        _seen.Write(tables);
        Diagram.Write(tables);
    }

    /// <summary>What becomes of an item: one look into a table once its answers were seen, where they are few enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CachedOutcome Decide(Answers item) => _decided.Find(item.Number) ?? _decided.Keep(item.Number, Decide(item.Values));

    /// <inheritdoc cref="Decide(Answers)"/>
    /// <param name="number">The number of the answers.</param>
    /// <param name="values">The answers.</param>
    public CachedOutcome Decide(int number, ReadOnlySpan<byte> values) => _decided.Find(number) ?? _decided.Keep(number, Decide(values));

    private bool HasDoubt(ReadOnlySpan<byte> values)
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

    // The key has the rules that give a reason, the questions, the routes, and behind what tells an outcome from others the bits of the summary.
    // What takes memory of the stack and has a loop is compiled with every optimization before its first use: the loops are in methods of their own.
    private CachedOutcome Decide(ReadOnlySpan<byte> values)
    {
        Span<ulong> key = stackalloc ulong[_masks.Words + 3];
        _masks.Holding(values, key);
        KeepGiving(key);
        ReachableRoutes ending = Diagram.EndingFor(values);
        ReadOnlySpan<ulong> reasons = key[..^3];
        key[^3] = ending.Questions;
        key[^2] = (ulong)ending.Routes;
        key[^1] = _seen.BitsOf(RouteOf(ending), reasons, HasDoubt(values), values);
        if (_kinds.TryGet(key, out CachedOutcome? known)) return known;
        ItemOutcome outcome = _outcomes.TryGet(key[..^1], out ItemOutcome? made) ? made : _outcomes.Add(key[..^1], Make(ending, reasons));
        return _kinds.Add(key, new(outcome, key[^1]));
    }

    private void KeepGiving(Span<ulong> rules)
    {
        for (int word = 0; word < _giving.Length; word++) rules[word] &= _giving[word];
    }

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
