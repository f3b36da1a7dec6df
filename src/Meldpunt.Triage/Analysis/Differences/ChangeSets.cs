using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>
/// Everything that changes, each thing with the set of combinations where it does. Which of them come together is
/// worked out for one combination at a time, since two very different versions have more ways than can be listed.
/// </summary>
internal sealed class ChangeSets(DiagramSets sets)
{
    private readonly List<ChangeAtom> _atoms = [];

    /// <summary>Where anything changes.</summary>
    public int Any { get; private set; } = DiagramSets.None;

    /// <summary>Where a route changes.</summary>
    public int Route { get; private set; } = DiagramSets.None;

    public void Add(ChangeAtom atom)
    {
        if (atom.Set == DiagramSets.None) return;
        _atoms.Add(atom);
        Any = sets.Or(Any, atom.Set);
    }

    public void AddRoute(int set, RouteChange route)
    {
        Route = sets.Or(Route, set);
        Add(new(set, change => change with { Route = route }, change => change.Route == route));
    }

    /// <summary>What changes at one combination (a value for each level), and where in a set exactly that changes.</summary>
    public (DecisionChange Change, int Set) At(ReadOnlySpan<int> values, int within)
    {
        DecisionChange change = new();
        foreach (ChangeAtom atom in _atoms)
        {
            bool here = sets.Contains(atom.Set, values);
            if (here) change = atom.AddTo(change);
            within = here ? sets.And(within, atom.Set) : sets.Without(within, atom.Set);
        }

        return (change, within);
    }

    /// <summary>Where exactly this changes; nowhere when it is not made of things that change.</summary>
    public int Of(DecisionChange change)
    {
        int where = Any;
        DecisionChange made = new();
        foreach (ChangeAtom atom in _atoms)
        {
            bool isMeant = atom.IsIn(change);
            if (isMeant) made = atom.AddTo(made);
            where = isMeant ? sets.And(where, atom.Set) : sets.Without(where, atom.Set);
        }

        return made == change ? where : DiagramSets.None;
    }
}
