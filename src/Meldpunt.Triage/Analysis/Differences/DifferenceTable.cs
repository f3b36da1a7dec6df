using System.Numerics;

namespace Meldpunt.Triage.Analysis;

/// <summary>What changes for all items, or for all reports.</summary>
public sealed record DifferenceTable
{
    /// <summary>How many complete combinations there are.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>How many of them get another route.</summary>
    public required BigInteger RouteChanged { get; init; }

    /// <summary>How many of them change in any way.</summary>
    public required BigInteger AnyChanged { get; init; }

    /// <summary>All that changes, without overlap; those that change a route come first.</summary>
    public required ValueList<DifferenceRow> Rows { get; init; }

    /// <summary>
    /// How many combinations change and are in no row: 0, unless the versions differ in so many ways that a list
    /// of them would be endless. The counts are exact in any case.
    /// </summary>
    public BigInteger CombinationsOmitted { get; init; }

    /// <summary>True when nothing changes.</summary>
    public bool IsEmpty => Rows.IsEmpty;
}
