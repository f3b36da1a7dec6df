namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// A set of combinations of a space: a diagram with terminal 1 inside and 0 outside. Two sets of one space are equal
/// exactly when they have the same members; to combine sets of two spaces throws. The default belongs to no space; nothing
/// can be asked of it.
/// </summary>
internal readonly struct MddSet : IEquatable<MddSet>
{
    /// <param name="space">The space.</param>
    /// <param name="root">The root of the diagram in the space's store.</param>
    public MddSet(MddSpace space, int root) => (Space, Root) = (space, root);

    public MddSpace Space { get; }

    /// <summary>The number of the root in the space's store; negative for a terminal.</summary>
    public int Root { get; }

    public bool IsEmpty => Root == MddStore.Outside;

    /// <summary>True for the set of all combinations.</summary>
    public bool IsAll => Root == MddStore.Inside;

    /// <summary>The level on which the root branches; past the last one for no combination and for all.</summary>
    public Level Level => new(Space.Store.Level(Root));

    public static MddSet operator &(MddSet left, MddSet right) => left.Space.And(left, right);

    public static MddSet operator |(MddSet left, MddSet right) => left.Space.Or(left, right);

    /// <summary>The members of the first that are not in the second.</summary>
    public static MddSet operator -(MddSet left, MddSet right) => left.Space.Without(left, right);

    public static MddSet operator ~(MddSet set) => set.Space.Without(set.Space.All, set);

    public static bool operator ==(MddSet left, MddSet right) => left.Equals(right);

    public static bool operator !=(MddSet left, MddSet right) => !left.Equals(right);

    /// <summary>True when some combination is in both.</summary>
    public bool Overlaps(MddSet other) => !(this & other).IsEmpty;

    /// <summary>True when every member is in the other too.</summary>
    public bool IsWithin(MddSet other) => (this - other).IsEmpty;

    /// <summary>The set where a level has a value; where the root is below the level, itself.</summary>
    public MddSet Branch(Level level, int value) => new(Space, Space.Store.Branch(Root, level.Number, value));

    /// <summary>The set where a level has a value, over the other levels.</summary>
    public MddSet With(Level level, int value) => new(Space, Space.Restrict(Root, level.Number, value));

    /// <summary>Where the set holds for some value of a level.</summary>
    public MddSet WithAny(Level level)
    {
        MddSet any = Space.None;
        for (int value = 0; value < Space.Branches(level); value++) any |= With(level, value);
        return any;
    }

    /// <summary>True when a combination, a value for each level, is in the set.</summary>
    public bool Contains(ReadOnlySpan<int> values) => Space.Contains(Root, values);

    /// <summary>True when a whole cube lies in the set.</summary>
    public bool Covers(ReadOnlySpan<ulong> allowed) => Space.Covers(Root, allowed);

    /// <summary>The set as a function: 1 inside, 0 outside.</summary>
    public Mdd AsFunction() => new(Space, Root);

    public bool Equals(MddSet other) => Root == other.Root && ReferenceEquals(Space, other.Space);

    public override bool Equals(object? obj) => obj is MddSet other && Equals(other);

    public override int GetHashCode() => Root;
}
