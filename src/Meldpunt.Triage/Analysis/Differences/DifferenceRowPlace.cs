namespace Meldpunt.Triage.Analysis;

/// <summary>Where a row of a difference stands.</summary>
public sealed record DifferenceRowPlace
{
    /// <summary>What it is about.</summary>
    public required DifferencePart Part { get; init; }

    /// <summary>Its place among the rows of <see cref="PolicyDifference.Item"/>, <see cref="PolicyDifference.Report"/> or <see cref="PolicyDifference.Closed"/>, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its row.</summary>
    /// <param name="difference">The difference by whose rows it was found.</param>
    /// <exception cref="ArgumentException">The difference has no such row.</exception>
    public DifferenceRow In(PolicyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ValueList<DifferenceRow> rows = Part switch
        {
            DifferencePart.Item => difference.Item.Rows,
            DifferencePart.Report => difference.Report.Rows,
            DifferencePart.Closed => difference.Closed.Rows,
            _ => throw new InvalidOperationException($"No difference has a part {Part}."),
        };
        return Number >= 1 && Number <= rows.Count ? rows[Number - 1] : throw new ArgumentException("The row is of another difference.", nameof(difference));
    }
}

/// <summary>The tables of a difference.</summary>
public enum DifferencePart
{
    /// <summary>What changes for items.</summary>
    Item,

    /// <summary>What changes for reports.</summary>
    Report,

    /// <summary>What changes for items that are closed.</summary>
    Closed,
}
