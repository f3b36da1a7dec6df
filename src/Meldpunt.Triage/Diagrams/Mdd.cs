namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// A function of the combinations of a space to numbers, or to sets of routes: a reduced diagram. Two functions of one
/// space are equal exactly when they have the same value everywhere.
/// </summary>
internal readonly struct Mdd : IEquatable<Mdd>
{
    /// <param name="space">The space.</param>
    /// <param name="root">The root of the diagram in the space's store.</param>
    public Mdd(MddSpace space, int root) => (Space, Root) = (space, root);

    public MddSpace Space { get; }

    /// <summary>The number of the root in the space's store; negative for a terminal.</summary>
    public int Root { get; }

    public bool IsTerminal => Root < 0;

    /// <summary>The value of a terminal.</summary>
    public int Value => MddStore.ValueOf(Root);

    /// <summary>The level on which the root branches; past the last one for a terminal.</summary>
    public Level Level => new(Space.Store.Level(Root));

    /// <summary>The union of the sets of routes of both, everywhere.</summary>
    public static Mdd operator |(Mdd left, Mdd right) => left.Space.Either(left, right);

    public static bool operator ==(Mdd left, Mdd right) => left.Equals(right);

    public static bool operator !=(Mdd left, Mdd right) => !left.Equals(right);

    /// <summary>This one where it has a route, the other elsewhere.</summary>
    public Mdd OrElse(Mdd lower) => Space.First(this, lower);

    /// <summary>The function where a level has a value; where the root is below the level, itself.</summary>
    public Mdd Branch(Level level, int value) => new(Space, Space.Store.Branch(Root, level.Number, value));

    /// <summary>The function where a level has a value, over the other levels.</summary>
    public Mdd With(Level level, int value) => new(Space, Space.Restrict(Root, level.Number, value));

    /// <summary>Where the routes are accepted.</summary>
    public MddSet WhereRoutes(Func<RouteSet, bool> accepts) => Space.WhereRoutes(this, accepts);

    /// <summary>The sets of routes that the function has within a cube.</summary>
    public IEnumerable<RouteSet> RoutesIn(ReadOnlySpan<ulong> allowed) => Space.Terminals(this, allowed).Select(bits => new RouteSet(bits));

    /// <summary>Where the two differ.</summary>
    public MddSet DiffersFrom(Mdd other) => Space.Differs(this, other);

    /// <summary>How many nodes the diagram has.</summary>
    public int CountNodes() => Space.CountNodes(Root);

    public bool Equals(Mdd other) => Root == other.Root && ReferenceEquals(Space, other.Space);

    public override bool Equals(object? obj) => obj is Mdd other && Equals(other);

    public override int GetHashCode() => Root;
}
