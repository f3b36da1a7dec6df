using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>Compares two lists of codes, each code with the set of combinations where it is given.</summary>
/// <param name="changes">Where the changes are added.</param>
/// <param name="get">The part of a change that is about these codes.</param>
/// <param name="set">A change with another such part.</param>
internal sealed class CodeListComparer(
    DeltaSet changes, Func<DecisionChange, CodeChange> get, Func<DecisionChange, CodeChange, DecisionChange> set)
{
    public void Compare(IReadOnlyList<(string Id, MddSet Set)> old, IReadOnlyList<(string Id, MddSet Set)> present)
    {
        foreach ((string id, MddSet before) in old)
        {
            MddSet lost = before - SetOf(present, id);
            Add(lost, codes => codes with { Lost = [.. codes.Lost, id] }, codes => codes.Lost.Contains(id));
        }

        foreach ((string id, MddSet after) in present)
        {
            MddSet gained = after - SetOf(old, id);
            Add(gained, codes => codes with { Gained = [.. codes.Gained, id] }, codes => codes.Gained.Contains(id));
        }
    }

    /// <summary>Where two codes that both versions give have another order: a set for each pair, some of them empty.</summary>
    public IReadOnlyList<MddSet> CompareOrder(
        IReadOnlyList<(string Id, MddSet Set)> old,
        IReadOnlyList<(string Id, MddSet Set)> present,
        Func<string, string, MddSet> oldBefore,
        Func<string, string, MddSet> presentBefore)
    {
        string[] both = [.. old.Select(code => code.Id).Intersect(present.Select(code => code.Id))];
        HashSet<MddSet> turned = [];
        for (int i = 0; i < both.Length; i++)
        {
            for (int k = i + 1; k < both.Length; k++)
            {
                turned.Add(Turned(both[i], both[k]));
                turned.Add(Turned(both[k], both[i]));
            }
        }

        Add(changes.Space.Union(turned), codes => codes with { IsReordered = true }, codes => codes.IsReordered);
        return [.. turned];

        MddSet Turned(string one, string other)
        {
            MddSet after = presentBefore(other, one);
            return after.IsEmpty ? after : oldBefore(one, other) & after;
        }
    }

    public void Add(MddSet where, Func<CodeChange, CodeChange> addTo, Func<CodeChange, bool> isIn) =>
        changes.Add(new(where, change => set(change, addTo(get(change))), change => isIn(get(change))));

    /// <summary>Where one code precedes the other, in a list with a fixed order.</summary>
    public Func<string, string, MddSet> FixedOrder(IReadOnlyList<(string Id, MddSet Set)> codes)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < codes.Count; i++) places.TryAdd(codes[i].Id, i);
        return (one, other) =>
        {
            (int left, int right) = (places[one], places[other]);
            return left < right ? codes[left].Set & codes[right].Set : changes.Space.None;
        };
    }

    private MddSet SetOf(IReadOnlyList<(string Id, MddSet Set)> codes, string id) =>
        codes.Where(code => code.Id == id).Select(code => code.Set).DefaultIfEmpty(changes.Space.None).First();
}
