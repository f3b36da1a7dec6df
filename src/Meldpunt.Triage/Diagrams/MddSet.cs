using System.Numerics;
using Meldpunt.Triage.Policies;

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

    /// <summary>Whether the value of a level makes a difference somewhere. Makes no nodes.</summary>
    public bool DependsOn(Level level) => Space.DependsOn(Root, level);

    /// <summary>Where the set holds for some value of a level.</summary>
    public MddSet WithAny(Level level)
    {
        MddSet any = Space.None;
        for (int value = 0; value < Space.Branches(level); value++) any |= With(level, value);
        return any;
    }

    /// <summary>True when a combination, a value for each level, is in the set.</summary>
    public bool Contains(ReadOnlySpan<int> values) => Space.Contains(Root, values);

    /// <summary>True when a whole cube lies in the set. Makes no nodes.</summary>
    public bool Covers(ReadOnlySpan<ulong> allowed) => Space.Covers(Root, allowed);

    /// <summary>True when some combination of a cube is in the set. Makes no nodes.</summary>
    public bool Meets(ReadOnlySpan<ulong> allowed) => Space.Meets(Root, allowed);

    /// <summary>The set as a function: 1 inside, 0 outside.</summary>
    public Mdd AsFunction() => new(Space, Root);

    public bool Equals(MddSet other) => Root == other.Root && ReferenceEquals(Space, other.Space);

    public override bool Equals(object? obj) => obj is MddSet other && Equals(other);

    public override int GetHashCode() => Root;
}

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

    /// <summary>Whether the value of a level makes a difference somewhere. Makes no nodes.</summary>
    public bool DependsOn(Level level) => Space.DependsOn(Root, level);

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

/// <summary>A level of a space, counted from the root of its diagrams.</summary>
internal readonly record struct Level(int Number);

/// <summary>A set of a policy's routes: a bit for each, in their order. It is what a terminal of a diagram of routes holds.</summary>
internal readonly record struct RouteSet(int Bits)
{
    public bool IsEmpty => Bits == 0;

    public bool IsOne => BitOperations.IsPow2(Bits);

    /// <summary>The set of one route.</summary>
    /// <exception cref="ArgumentException">The policy has no such route.</exception>
    public static RouteSet From(TriagePolicy policy, string route)
    {
        for (int number = 0; number < policy.Routes.Count; number++)
        {
            if (policy.Routes[number] == route) return new(1 << number);
        }

        throw new ArgumentException($"'{route}' is not a route of the policy.", nameof(route));
    }

    /// <summary>The set of those routes that the policy has.</summary>
    public static RouteSet From(TriagePolicy policy, IEnumerable<string> routes) =>
        new(routes.Where(route => policy.Routes.Contains(route)).Aggregate(0, (bits, route) => bits | From(policy, route).Bits));

    public bool Overlaps(RouteSet other) => (Bits & other.Bits) != 0;

    /// <summary>The route of an item that can still get these: the only one, else the route of what is unsettled.</summary>
    public string Decided(TriagePolicy policy) => IsOne ? policy.Routes[BitOperations.TrailingZeroCount(Bits)] : policy.UnsettledRoute;
}
