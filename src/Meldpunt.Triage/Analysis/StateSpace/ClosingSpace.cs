using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// All items that can be closed: with unanswered as value 0 of each fact and, where it makes a difference, with or without an
/// address text. What an item becomes by closing is a function of them.
/// </summary>
internal sealed class ClosingSpace
{
    private static readonly bool[] Both = [false, true];

    private readonly ItemSpace _complete;
    private readonly ModelCount _counting;
    private readonly ShortestPath _search;
    private readonly int[][] _closed;

    /// <param name="complete">The items with complete answers.</param>
    /// <param name="tellsAddresses">Whether it makes a difference that an address text came with an item; without, none comes.</param>
    public ClosingSpace(ItemSpace complete, bool tellsAddresses)
    {
        (_complete, TellsAddresses) = (complete, tellsAddresses);
        int[] answers = [.. complete.Sets.Levels.Select(level => complete.Sets.Branches(level) + 1)];
        ImmutableArray<string> names = [AddressName, .. complete.Sets.Levels.Select(level => Facts[complete.FactAt(level)].Id)];
        Sets = new(new MddStore([tellsAddresses ? 2 : 1, .. answers], names, complete.Compiled.Budget));
        _counting = new(Sets, [.. Sets.Levels.Select(Sets.AllOf)]);
        _search = new(Sets, [new(Facts.Count), .. complete.Sets.Levels.Select(complete.FactAt)]);
        _closed = [.. Both.Select(with => Facts.Indexes.Select(fact => ClosingAnswer(complete.Policy, fact, with)).ToArray())];
    }

    /// <summary>What rows call the level that says whether an address text came with an item; no fact of an item has this id.</summary>
    public const string AddressName = "url";

    /// <summary>Whether items with and without an address text are told apart.</summary>
    public bool TellsAddresses { get; }

    public MddSpace Sets { get; }

    public BigInteger Total => _counting.Total;

    /// <summary>The level of the address text: 0 for none, 1 for some.</summary>
    public static Level Address => new(0);

    private FactList Facts => _complete.Policy.Vocabulary.ItemFacts;

    private IEnumerable<bool> Ways => Both.Take(Sets.Branches(Address));

    /// <summary>The place of the answer that a fact gets at closing, from 0.</summary>
    public static int ClosingAnswer(TriagePolicy policy, FactIndex fact, bool withAddress)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        return facts.AnswerIndex(fact.Number, policy.Vocabulary.ClosingAnswer(facts[fact], withAddress));
    }

    /// <summary>An item with the answers that closing gives it.</summary>
    public static Answers Close(TriagePolicy policy, Answers item, bool withAddress)
    {
        byte[] values = item.Values.ToArray();
        foreach (FactIndex fact in item.Facts.Indexes)
        {
            if (values[fact.Number] == 0) values[fact.Number] = (byte)(ClosingAnswer(policy, fact, withAddress) + 1);
        }

        return new(item.Facts, values);
    }

    /// <summary>Whether some fact gets another answer at closing because an address text came with the item.</summary>
    public static bool DependsOnAddress(TriagePolicy policy) =>
        policy.Vocabulary.ItemFacts.Indexes.Any(fact => ClosingAnswer(policy, fact, withAddress: false) != ClosingAnswer(policy, fact, withAddress: true));

    public BigInteger Count(MddSet set) => _counting.Count(set);

    public Level LevelOf(FactIndex fact) => Below(_complete.LevelOf(fact));

    /// <summary>The fact of a level that is not the address's.</summary>
    public FactIndex FactAt(Level level) => _complete.FactAt(new(level.Number - 1));

    /// <summary>Where an address text came with the item, or none did.</summary>
    public MddSet Came(bool withAddress) => Sets.WhereIs(Address, withAddress ? 1 : 0);

    /// <summary>What a function of complete answers is of those that an item is closed to.</summary>
    public Mdd Closed(Mdd complete)
    {
        Mdd[] ways = [.. Ways.Select(with => Read(complete, _closed[with ? 1 : 0], []))];
        return Sets.Node(Address, ways);
    }

    /// <summary>The items that are closed to one of a set.</summary>
    public MddSet Closed(MddSet complete) => new(Sets, Closed(complete.AsFunction()).Root);

    /// <summary>What a function of items, closed or not, is whether an address text came or not.</summary>
    public Mdd Open(Mdd partial)
    {
        Dictionary<int, Mdd> done = [];
        return Moved(partial);

        Mdd Moved(Mdd from)
        {
            if (from.IsTerminal) return Sets.Constant(new(from.Value));
            if (done.TryGetValue(from.Root, out Mdd known)) return known;
            Level level = Below(from.Level);
            Mdd[] branches = [.. Enumerable.Range(0, Sets.Branches(level)).Select(value => Moved(from.Branch(from.Level, value)))];
            return done[from.Root] = Sets.Node(level, branches);
        }
    }

    /// <summary>The item of a set with the fewest answers, which is to be closed; null for an empty set.</summary>
    public Witness? Smallest(MddSet set)
    {
        if (_search.Find(set) is not { } values) return null;
        return ShortestPath.OfItem(_complete.Policy, values[..^1]) with { IsClosed = true, WithAddress = values[^1] != 0 };
    }

    private static Level Below(Level level) => new(level.Number + 1);

    private Mdd Read(Mdd complete, int[] closed, Dictionary<int, Mdd> done)
    {
        if (complete.IsTerminal) return Sets.Constant(new(complete.Value));
        if (done.TryGetValue(complete.Root, out Mdd known)) return known;
        Level level = complete.Level;
        Mdd[] answers = [.. Enumerable.Range(0, complete.Space.Branches(level)).Select(answer => Read(complete.Branch(level, answer), closed, done))];
        return done[complete.Root] = Sets.Node(Below(level), [answers[closed[_complete.FactAt(level).Number]], .. answers]);
    }
}
