using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>What differs over all items, or over all reports: the parts that both have in common.</summary>
internal abstract class DifferenceSpace
{
    private const int MostRows = 500;

    private protected DifferenceSpace(MddSpace sets)
    {
        Sets = sets;
        Changes = new(sets);
    }

    public MddSpace Sets { get; }

    public DeltaSet Changes { get; }

    /// <summary>The combinations that can come about.</summary>
    public abstract MddSet Possible { get; }

    /// <summary>How many complete combinations of a set there are.</summary>
    public abstract BigInteger Count(MddSet set);

    /// <summary>The level of a fact; null when there is none of that name.</summary>
    public abstract Level? LevelOf(string fact);

    /// <summary>The words for a level's values; null for unanswered.</summary>
    public abstract IReadOnlyList<string?> Words(Level level);

    /// <summary>True when no report can come about that is in a set.</summary>
    public bool IsEmpty(MddSet set) => !set.Overlaps(Possible);

    /// <summary>The changes in a set as rows.</summary>
    public DifferenceTable Rows(MddSet set)
    {
        BigInteger any = Count(set);
        RowSearch search = new(Possible, Count, MostRows);
        List<DifferenceRow> rows = [];
        for (MddSet rest = set & Possible; !rest.IsEmpty && search.MayGoOn;)
        {
            MddSet first = rest.Overlaps(Changes.Route) ? rest & Changes.Route : rest;
            (DecisionChange change, MddSet alike) = Changes.At(search.Point(first), rest);
            rows.AddRange(search.Cover(alike).Select(cube => Row(cube, change)));
            rest -= alike;
        }

        return new()
        {
            Combinations = Count(Sets.All),
            RouteChanged = Count(set & Changes.Route),
            AnyChanged = any,
            Rows = [.. rows.OrderBy(row => row.Change.Route is null).ThenByDescending(row => row.Count).ThenBy(row => row.Where.Count)],
            CombinationsOmitted = any - rows.Aggregate(BigInteger.Zero, (sum, row) => sum + row.Count),
        };
    }

    /// <summary>The combinations that a row covers, by fact and answer.</summary>
    public MddSet SetOf(IEnumerable<RowCondition> where)
    {
        MddSet set = Sets.All;
        foreach (RowCondition condition in where)
        {
            Level level = LevelOf(condition.Fact)!.Value;
            ulong allowed = 0;
            IReadOnlyList<string?> words = Words(level);
            for (int value = 0; value < words.Count; value++)
            {
                bool isMeant = words[value] is { } word ? condition.Answers.Contains(word) : condition.OrUnanswered;
                if (isMeant) allowed |= 1UL << value;
            }

            set &= Sets.Where(level, allowed);
        }

        return set;
    }

    /// <summary>The names of all levels.</summary>
    public IEnumerable<string> Names() => LevelsToShow().Select(NameOf);

    private protected abstract DifferenceRow Describe(ulong[] cube, DifferenceRow row);

    // A report of a cube, and whether both versions give its items the same routes.
    private protected abstract (Witness Witness, bool ItemsAgree) WitnessOf(ulong[] cube, DecisionChange change);

    private protected abstract IEnumerable<Level> LevelsToShow();

    private protected abstract string NameOf(Level level);

    private DifferenceRow Row(ulong[] cube, DecisionChange change)
    {
        BigInteger count = Count(Sets.Cube(cube));
        RowCondition[] where = [.. LevelsToShow().Where(level => !IsFree(cube, level)).Select(level => Condition(cube, level))];
        (Witness witness, bool agree) = WitnessOf(cube, change);
        return Describe(cube, new()
        {
            Where = [.. where],
            Change = change,
            Count = count,
            Share = Shares.Share(count, Count(Sets.All)),
            Witness = witness,
            ItemsAgree = agree,
        });
    }

    private bool IsFree(ulong[] cube, Level level)
    {
        ulong all = Sets.AllOf(level);
        return (cube[level.Number] & all) == all;
    }

    private RowCondition Condition(ulong[] cube, Level level)
    {
        string?[] chosen = [.. Words(level).Where((_, value) => (cube[level.Number] >> value & 1) != 0)];
        return new(NameOf(level), [.. chosen.OfType<string>()], chosen.Contains(null));
    }
}
