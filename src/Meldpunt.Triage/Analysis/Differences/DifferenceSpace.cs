using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>What differs over all items, or over all reports: the parts that both have in common.</summary>
internal abstract class DifferenceSpace
{
    private const int MostRows = 500;

    private protected DifferenceSpace(DiagramSets sets)
    {
        Sets = sets;
        Changes = new(sets);
    }

    public DiagramSets Sets { get; }

    public ChangeSets Changes { get; }

    /// <summary>The combinations that can come about.</summary>
    public abstract int Possible { get; }

    /// <summary>How many complete combinations of a set there are.</summary>
    public abstract BigInteger Count(int set);

    /// <summary>The level of a fact; −1 when there is none of that name.</summary>
    public abstract int LevelOf(string fact);

    /// <summary>The words for a level's values; null for unanswered.</summary>
    public abstract IReadOnlyList<string?> Words(int level);

    /// <summary>True when no report can come about that is in a set.</summary>
    public bool IsEmpty(int set) => Sets.And(set, Possible) == DiagramSets.None;

    /// <summary>The changes in a set as rows.</summary>
    public SpaceDifference Rows(int set)
    {
        BigInteger any = Count(set);
        RowSearch search = new(Sets, Possible, Count, MostRows);
        List<ChangedRow> rows = [];
        for (int rest = Sets.And(set, Possible); rest != DiagramSets.None && search.MayGoOn;)
        {
            (DecisionChange change, int alike) = Changes.At(search.Point(Sets.And(rest, Changes.Route) is var route && route != DiagramSets.None ? route : rest), rest);
            rows.AddRange(search.Cover(alike).Select(cube => Row(cube, change)));
            rest = Sets.Without(rest, alike);
        }

        return new(
            Count(DiagramSets.All), Count(Sets.And(set, Changes.Route)), any,
            [.. rows.OrderBy(row => row.Change.Route is null).ThenByDescending(row => row.Count).ThenBy(row => row.Where.Count)])
        {
            Unlisted = any - rows.Aggregate(BigInteger.Zero, (sum, row) => sum + row.Count),
        };
    }

    /// <summary>The combinations that a row speaks of, by fact and answer.</summary>
    public int SetOf(IEnumerable<RowCondition> where)
    {
        int set = DiagramSets.All;
        foreach (RowCondition condition in where)
        {
            int level = LevelOf(condition.Fact);
            ulong allowed = 0;
            IReadOnlyList<string?> words = Words(level);
            for (int value = 0; value < words.Count; value++)
            {
                bool isMeant = words[value] is { } word ? condition.Answers.Contains(word) : condition.OrUnanswered;
                if (isMeant) allowed |= 1UL << value;
            }

            set = Sets.And(set, Sets.Level(level, allowed));
        }

        return set;
    }

    /// <summary>The names of all levels.</summary>
    public IEnumerable<string> Names() => LevelsToShow().Select(NameOf);

    private protected abstract ChangedRow Describe(ulong[] cube, ChangedRow row);

    // A report of a cube, and whether both versions give its items the same routes.
    private protected abstract (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change);

    private protected abstract IEnumerable<int> LevelsToShow();

    private protected abstract string NameOf(int level);

    private ChangedRow Row(ulong[] cube, DecisionChange change)
    {
        BigInteger count = Count(Sets.Cube(cube));
        RowCondition[] where = [.. LevelsToShow().Where(level => !IsFree(cube, level)).Select(level => Condition(cube, level))];
        (Witness witness, bool agree) = WitnessOf(cube, change);
        return Describe(cube, new([.. where], change, count, Shares.Of(count, Count(DiagramSets.All)), witness) { ItemsAgree = agree });
    }

    private bool IsFree(ulong[] cube, int level)
    {
        ulong all = ConditionBits.AllOf(Sets.Store.Branches[level]);
        return (cube[level] & all) == all;
    }

    private RowCondition Condition(ulong[] cube, int level)
    {
        string?[] chosen = [.. Words(level).Where((_, value) => (cube[level] >> value & 1) != 0)];
        return new(NameOf(level), [.. chosen.OfType<string>()], chosen.Contains(null));
    }
}
