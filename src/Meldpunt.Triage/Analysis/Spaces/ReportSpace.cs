using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis.Spaces;

/// <summary>All reports at once: every summary of items that can come about, with every combination of the report's answers.</summary>
internal sealed class ReportSpace
{
    private readonly IReadOnlyList<ItemKind> _kinds;
    private readonly Counting _complete;
    private readonly Counting _all;

    /// <param name="levels">What reports are told apart by.</param>
    /// <param name="items">The items that can be in a report.</param>
    /// <param name="budget">How many nodes its diagrams may take.</param>
    public ReportSpace(ReportLevels levels, PartialItems items, NodeBudget budget)
    {
        Levels = levels;
        Sets = new(new(levels.Branches, levels.Names, budget));
        _kinds = ItemKind.Of(items);
        Possible = Attainable(_kinds);
        Settled = Attainable(_kinds.Where(kind => kind.IsSettled));
        _complete = new(Sets.Store, levels.Answered());
        Complete = Sets.And(Settled, Sets.Cube([.. levels.Answered()]));
        _all = new(Sets.Store, [.. levels.Branches.Select(ConditionBits.AllOf)]);
    }

    public ReportLevels Levels { get; }

    public DiagramSets Sets { get; }

    /// <summary>Every report that can come about.</summary>
    public int Possible { get; }

    /// <summary>Those whose items all have a settled route.</summary>
    public int Settled { get; }

    /// <summary>Those of which nothing is unanswered.</summary>
    public int Complete { get; }

    /// <summary>How many reports of a set are complete: every question about them and their items is answered.</summary>
    public BigInteger CountComplete(int set) => _complete.Of(Sets.And(set, Settled));

    /// <summary>How many reports of a set there are, unanswered questions included.</summary>
    public BigInteger CountAll(int set) => _all.Of(Sets.And(set, Possible));

    /// <summary>The smallest report in a set: the fewest answers, its items included. Null when none can come about.</summary>
    public Witness? Smallest(int set) => Smallest(set, _kinds);

    /// <summary>The smallest report in a set whose items are of some kinds. Null when there is none.</summary>
    public Witness? Smallest(int set, IReadOnlyList<ItemKind> kinds)
    {
        set = Sets.And(set, Possible);
        if (set == DiagramSets.None) return null;
        (int Size, Witness? Witness) best = (int.MaxValue, null);
        HashSet<string> seen = [];
        List<ItemKind[]> lists = [[]];
        while (lists.Count > 0)
        {
            List<ItemKind[]> longer = [];
            foreach (ItemKind[] list in lists.Where(list => list.Sum(kind => kind.Size) < best.Size))
            {
                int[] yes = [.. list.SelectMany(Levels.SetBy).Distinct().Order()];
                if (!seen.Add(string.Join(',', yes))) continue;
                if (Find(set, yes) is { } values && Size(list, values) < best.Size) best = (Size(list, values), Witness(list, values));
                longer.AddRange(kinds.Select(kind => (ItemKind[])[.. list, kind]));
            }

            lists = [.. longer.OrderBy(list => list.Sum(kind => kind.Size))];
        }

        return best.Witness;
    }

    /// <summary>The combination of a set with the fewest answers: its value for each level; null when the set is empty.</summary>
    public byte[]? SmallestIn(int set) =>
        new WitnessSearch(Sets.Store, [.. Enumerable.Range(0, Levels.Names.Length)], unansweredIsBranch: true).Find(set, value => value == 1);

    private static int Size(ItemKind[] list, byte[] values) => list.Sum(kind => kind.Size) + values.Count(value => value != 0);

    private Witness Witness(ItemKind[] list, byte[] values) =>
        new(list.Select(kind => kind.Item).ToValueList(), new(Levels.Facts, values));

    // The fewest answers of the report's own that lie in the set beside these items.
    private byte[]? Find(int set, int[] yes)
    {
        for (int level = 0; level < Levels.FirstFact; level++) set = Sets.With(set, level, yes.Contains(level) ? 1 : 0);
        return SmallestIn(set)?[Levels.FirstFact..];
    }

    // Any number of items of each kind, none of them included.
    private int Attainable(IEnumerable<ItemKind> kinds)
    {
        int reached = Sets.Cube([.. Levels.Names.Select((_, level) => level < Levels.FirstFact ? 1UL : ConditionBits.Any)]);
        foreach (ItemKind kind in kinds)
        {
            int with = reached;
            foreach (int level in Levels.SetBy(kind)) with = Sets.And(Sets.Some(with, level), Sets.Level(level, 2));
            reached = Sets.Or(reached, with);
        }

        return reached;
    }
}
