using System.Numerics;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

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
