using System.Numerics;

namespace Meldpunt.Triage.Analysis;

/// <summary>Combinations of answers that change in the same way. The rows of a difference have none in common.</summary>
public sealed record DifferenceRow
{
    /// <summary>The answers; a fact that is not mentioned may have any.</summary>
    public required ValueList<RowCondition> Where { get; init; }

    /// <summary>What changes.</summary>
    public required DecisionChange Change { get; init; }

    /// <summary>How many complete combinations these are; 0 where the change shows only while something is unanswered.</summary>
    public required BigInteger Count { get; init; }

    /// <summary>Their part of all combinations, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The smallest report that shows it.</summary>
    public required Witness Witness { get; init; }

    /// <summary>
    /// False in a row about reports where the two versions agree on the route of no items that would make a witness:
    /// its items then come to the row's summary in the new version alone. True in every other row, whose witness the
    /// versions decide as the row says.
    /// </summary>
    public bool ItemsAgree { get; init; } = true;

    /// <summary>The routes that these combinations have in the old version.</summary>
    public ValueList<string> OldRoutes { get; init; }

    /// <summary>The routes that they have in the new version.</summary>
    public ValueList<string> NewRoutes { get; init; }

    /// <summary>The rules of the old version that make it so.</summary>
    public ValueList<string> OldRules { get; init; }

    /// <summary>The rules of the new version that make it so.</summary>
    public ValueList<string> NewRules { get; init; }
}
