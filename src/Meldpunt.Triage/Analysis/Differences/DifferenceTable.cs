using System.Numerics;

namespace Meldpunt.Triage.Analysis;

/// <summary>What changes for all items, for all closed items, or for all reports.</summary>
public sealed record DifferenceTable
{
    /// <summary>How many complete combinations there are; of closed items how many in all.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>How many of them get another route.</summary>
    public required BigInteger RouteChanged { get; init; }

    /// <summary>How many of them change in any way.</summary>
    public required BigInteger AnyChanged { get; init; }

    /// <summary>All that changes, without overlap; those that take away come first, then others that change a route.</summary>
    public required ValueList<DifferenceRow> Rows { get; init; }

    /// <summary>
    /// How many combinations change and are in no row: 0, unless the versions differ in so many ways that a list
    /// of them would be endless. The counts are exact in any case.
    /// </summary>
    public BigInteger CombinationsOmitted { get; init; }

    /// <summary>True when nothing changes.</summary>
    public bool IsEmpty => Rows.IsEmpty;
}

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

    /// <summary>
    /// True when the route that wins over all others, the first of the old version, is lost: what had it has another, or what still needed
    /// an answer and could come to it has another. In the shipped policy that is the route to the analysts.
    /// </summary>
    public bool TakesAway { get; init; }

    /// <summary>The routes that these combinations have in the old version.</summary>
    public ValueList<string> OldRoutes { get; init; }

    /// <summary>The routes that they have in the new version.</summary>
    public ValueList<string> NewRoutes { get; init; }

    /// <summary>The rules of the old version that make it so.</summary>
    public ValueList<string> OldRules { get; init; }

    /// <summary>The rules of the new version that make it so.</summary>
    public ValueList<string> NewRules { get; init; }
}

/// <summary>The answers to one fact in a row of a difference.</summary>
/// <param name="Fact">
/// The fact's id; about the items of a report: <c>items</c> (<c>none</c> or <c>some</c>), or <c>some-item:refer</c> and
/// the like (<c>yes</c> or <c>no</c>); about a closed item also <c>url</c>, whether an address text came with it (<c>none</c> or <c>some</c>).
/// </param>
/// <param name="Answers">The answers.</param>
/// <param name="OrUnanswered">True when the fact may be unanswered too. Facts of a report and of closed items only.</param>
public sealed record RowCondition(string Fact, ValueList<string> Answers, bool OrUnanswered = false)
{
    /// <summary>The condition for people.</summary>
    public override string ToString() => $"{Fact} = {string.Join(" | ", OrUnanswered ? Answers.Append("(unanswered)") : Answers)}";
}

/// <summary>What a difference is made of; one that leaves expected changes out shares it.</summary>
internal sealed record DifferenceParts(ItemDifference Items, ReportDifference Reports, ClosedDifference Closed, AnswerTranslation ItemWords, AnswerTranslation ReportWords, VocabularyMapping Mapping, object Gate);
