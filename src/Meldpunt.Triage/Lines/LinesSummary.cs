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

/// <summary>How many reports got a route.</summary>
public sealed record RouteCount
{
    /// <summary>The route's code.</summary>
    public required string Route { get; init; }

    /// <summary>The number of reports.</summary>
    public required long Reports { get; init; }
}

/// <summary>How far a stream of lines has come.</summary>
public readonly record struct LinesProgress
{
    /// <summary>The bytes that were read and answered.</summary>
    public required long Bytes { get; init; }

    /// <summary>The lines that were answered.</summary>
    public required long Lines { get; init; }
}

/// <summary>What came of one line: a decision, or everything that is wrong with it.</summary>
public sealed record LineResult
{
    /// <summary>The line's number, from 1; blank lines count.</summary>
    public required long Line { get; init; }

    /// <summary>The decision; null when there are faults.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>What is wrong, in the order of the document.</summary>
    public required ValueList<Fault> Faults { get; init; }
}
