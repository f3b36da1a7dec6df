using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Everything that changes, each thing with the set of combinations where it does. Which of them come together is
/// worked out for one combination at a time, since two very different versions have more ways than can be listed.
/// </summary>
internal sealed class DeltaSet(MddSpace space)
{
    private readonly List<Delta> _atoms = [];

    public MddSpace Space => space;

    /// <summary>Where anything changes.</summary>
    public MddSet Any { get; private set; } = space.None;

    /// <summary>Where a route changes.</summary>
    public MddSet Route { get; private set; } = space.None;

    public void Add(Delta atom)
    {
        if (atom.Set.IsEmpty) return;
        _atoms.Add(atom);
        Any |= atom.Set;
    }

    public void AddRoute(MddSet set, RouteChange route)
    {
        Route |= set;
        Add(new(set, change => change with { Route = route }, change => change.Route == route));
    }

    /// <summary>What changes at one combination (a value for each level), and where in a set exactly that changes.</summary>
    public (DecisionChange Change, MddSet Set) At(ReadOnlySpan<int> values, MddSet within)
    {
        DecisionChange change = new();
        foreach (Delta atom in _atoms)
        {
            bool here = atom.Set.Contains(values);
            if (here) change = atom.AddTo(change);
            within = here ? within & atom.Set : within - atom.Set;
        }

        return (change, within);
    }

    /// <summary>Where exactly this changes; nowhere when it is not made of things that change.</summary>
    public MddSet Of(DecisionChange change)
    {
        MddSet where = Any;
        DecisionChange made = new();
        foreach (Delta atom in _atoms)
        {
            bool isMeant = atom.IsIn(change);
            if (isMeant) made = atom.AddTo(made);
            where = isMeant ? where & atom.Set : where - atom.Set;
        }

        return made == change ? where : space.None;
    }
}

/// <summary>One thing that changes: a route that became another, a code that was lost, and so on.</summary>
/// <param name="Set">The combinations where it does.</param>
/// <param name="AddTo">A change with this one added.</param>
/// <param name="IsIn">Whether a change has this one.</param>
internal sealed record Delta(MddSet Set, Func<DecisionChange, DecisionChange> AddTo, Func<DecisionChange, bool> IsIn);
