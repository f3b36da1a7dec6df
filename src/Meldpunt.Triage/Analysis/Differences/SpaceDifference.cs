using System.Numerics;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis.Differences;

/// <summary>What changes for all items, or for all reports.</summary>
/// <param name="Combinations">How many complete combinations there are.</param>
/// <param name="RouteChanged">How many of them get another route.</param>
/// <param name="AnyChanged">How many of them change in any way.</param>
/// <param name="Rows">All that changes, without overlap; those that change a route come first.</param>
public sealed record SpaceDifference(BigInteger Combinations, BigInteger RouteChanged, BigInteger AnyChanged, ValueList<ChangedRow> Rows)
{
    /// <summary>
    /// How many combinations change and are in no row: 0, unless the versions differ in so many ways that a list
    /// of them would be endless. The counts are exact in any case.
    /// </summary>
    public BigInteger Unlisted { get; init; }

    /// <summary>True when nothing changes.</summary>
    public bool IsEmpty => Rows.IsEmpty;
}
