using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>All reports at once: every summary of items that can come about, with every combination of the report's answers.</summary>
internal sealed class ReportSpace
{
    private readonly IReadOnlyList<ItemClass> _kinds;
    private readonly ModelCount _complete;
    private readonly ModelCount _all;

    /// <param name="levels">What distinguishes reports.</param>
    /// <param name="items">The items that can be in a report.</param>
    /// <param name="budget">How many nodes its diagrams may take.</param>
    public ReportSpace(ReportVariables levels, PartialItemSpace items, NodeBudget budget)
    {
        Levels = levels;
        Sets = new(new MddStore(levels.Branches, levels.Names, budget));
        _kinds = ItemClass.Enumerate(items, levels);
        Possible = Attainable(_kinds);
        Settled = Attainable(_kinds.Where(kind => kind.IsSettled));
        _complete = new(Sets, levels.Answered());
        Complete = Settled & Sets.Cube([.. levels.Answered()]);
        _all = new(Sets, [.. levels.Branches.Select(ConditionBits.AllOf)]);
    }

    public ReportVariables Levels { get; }

    public MddSpace Sets { get; }

    /// <summary>Every report that can come about.</summary>
    public MddSet Possible { get; }

    /// <summary>Those whose items all have a settled route.</summary>
    public MddSet Settled { get; }

    /// <summary>Those of which nothing is unanswered.</summary>
    public MddSet Complete { get; }

    /// <summary>How many reports of a set are complete: every question about them and their items is answered.</summary>
    public BigInteger CountComplete(MddSet set) => _complete.Count(set & Settled);

    /// <summary>How many reports of a set there are, unanswered questions included.</summary>
    public BigInteger CountAll(MddSet set) => _all.Count(set & Possible);

    /// <summary>The smallest report in a set: the fewest answers, its items included. Null when none can come about.</summary>
    public Witness? Smallest(MddSet set) => Smallest(set, _kinds);

    /// <summary>The smallest report in a set whose items are of some kinds. Null when there is none.</summary>
    public Witness? Smallest(MddSet set, IReadOnlyList<ItemClass> kinds)
    {
        set &= Possible;
        if (set.IsEmpty) return null;
        (int Size, Witness? Witness) best = (int.MaxValue, null);
        HashSet<string> seen = [];
        List<ItemClass[]> lists = [[]];
        while (lists.Count > 0)
        {
            List<ItemClass[]> longer = [];
            foreach (ItemClass[] list in lists.Where(list => list.Sum(kind => kind.Size) < best.Size))
            {
                Level[] yes = [.. list.SelectMany(Levels.SetBy).Distinct().OrderBy(level => level.Number)];
                if (!seen.Add(string.Join(',', yes.Select(level => level.Number)))) continue;
                if (Find(set, yes) is { } values && Size(list, values) < best.Size) best = (Size(list, values), Witness(list, values));
                longer.AddRange(kinds.Select(kind => (ItemClass[])[.. list, kind]));
            }

            lists = [.. longer.OrderBy(list => list.Sum(kind => kind.Size))];
        }

        return best.Witness;
    }

    /// <summary>The combination of a set with the fewest answers: its value for each level; null when the set is empty.</summary>
    public byte[]? SmallestIn(MddSet set) =>
        new ShortestPath(Sets, [.. Levels.All.Select(level => new FactIndex(level.Number))]).Find(set);

    private static int Size(ItemClass[] list, byte[] values) => list.Sum(kind => kind.Size) + values.Count(value => value != 0);

    private Witness Witness(ItemClass[] list, byte[] values) =>
        new() { Items = list.Select(kind => kind.Item).ToValueList(), Report = new(Levels.Facts, values) };

    // The fewest answers of the report's own that lie in the set beside these items.
    private byte[]? Find(MddSet set, Level[] yes)
    {
        foreach (Level level in Levels.OfItems) set = set.With(level, yes.Contains(level) ? 1 : 0);
        return SmallestIn(set)?[Levels.FirstFact..];
    }

    // Any number of items of each kind, none of them included.
    private MddSet Attainable(IEnumerable<ItemClass> kinds)
    {
        MddSet reached = Sets.Cube([.. Levels.All.Select(level => level.Number < Levels.FirstFact ? 1UL : ConditionBits.Any)]);
        foreach (ItemClass kind in kinds)
        {
            MddSet with = reached;
            foreach (Level level in Levels.SetBy(kind)) with = with.WithAny(level) & Sets.WhereIs(level, 1);
            reached |= with;
        }

        return reached;
    }
}

/// <summary>
/// A space for the sets of one finding after another: they are dropped when there are many, so that any number of findings can be
/// described. Sets of before are then of another space, and combining them throws.
/// </summary>
internal sealed class ScratchSpace
{
    private const int MostNodes = 1 << 15;

    private readonly ItemSpace _items;
    private ModelCount _counting;
    private ShortestImplicant _smallest;

    public ScratchSpace(ItemSpace items)
    {
        _items = items;
        Sets = items.Sets.Empty();
        (_counting, _smallest) = (NewCount(), NewSearch());
    }

    public MddSpace Sets { get; private set; }

    /// <summary>Begins another finding.</summary>
    public void Begin()
    {
        if (Sets.Store.Count <= MostNodes && Sets.Store.HasRoom) return;
        Sets = _items.Sets.Empty();
        (_counting, _smallest) = (NewCount(), NewSearch());
    }

    public BigInteger Count(MddSet set) => _counting.Count(set);

    /// <summary>The item with the fewest answers that lies in a set however the rest is answered; null for an empty set.</summary>
    public Witness? Smallest(MddSet set) => _items.WitnessOf(_smallest.Find(set));

    private ModelCount NewCount() => new(Sets, [.. Sets.Levels.Select(Sets.AllOf)]);

    private ShortestImplicant NewSearch() => new(Sets, _items.Searching);
}
