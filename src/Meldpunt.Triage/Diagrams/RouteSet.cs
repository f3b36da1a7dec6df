using System.Numerics;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

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
