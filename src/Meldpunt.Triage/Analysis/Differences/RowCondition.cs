namespace Meldpunt.Triage.Analysis;

/// <summary>The answers to one fact in a row of a difference.</summary>
/// <param name="Fact">
/// The fact's id; about the items of a report: <c>items</c> (<c>none</c> or <c>some</c>), or <c>some-item:refer</c> and
/// the like (<c>yes</c> or <c>no</c>).
/// </param>
/// <param name="Answers">The answers.</param>
/// <param name="OrUnanswered">True when the fact may be unanswered too. Facts of a report only.</param>
public sealed record RowCondition(string Fact, ValueList<string> Answers, bool OrUnanswered = false)
{
    /// <summary>The condition for people.</summary>
    public override string ToString() => $"{Fact} = {string.Join(" | ", OrUnanswered ? Answers.Append("(unanswered)") : Answers)}";
}
