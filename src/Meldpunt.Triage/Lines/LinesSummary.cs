namespace Meldpunt.Triage;

/// <summary>What came of a stream of lines.</summary>
public sealed record LinesSummary
{
    /// <summary>How many lines were decided.</summary>
    public required long Decided { get; init; }

    /// <summary>How many lines could not be read as a report.</summary>
    public required long Faulty { get; init; }

    /// <summary>How many reports got each route, in the order of the policy.</summary>
    public required ValueList<RouteCount> Routes { get; init; }
}
