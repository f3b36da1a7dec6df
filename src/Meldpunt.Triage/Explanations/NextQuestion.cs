namespace Meldpunt.Triage.Explanations;

/// <summary>What to ask next about an item.</summary>
public sealed record NextQuestion
{
    /// <summary>The fact to ask for.</summary>
    public required string Fact { get; init; }

    /// <summary>
    /// How many questions there are still to expect, this one included, when every answer is equally likely and the best
    /// question is asked each time.
    /// </summary>
    public required double ExpectedRemaining { get; init; }

    /// <summary>How many there are at most in the same way of asking.</summary>
    public required int MaxRemaining { get; init; }

    /// <summary>
    /// True up to 100,000 combinations of answers. Beyond, the question is the one that leaves the fewest open on average, and
    /// the numbers are upper bounds.
    /// </summary>
    public required bool IsExact { get; init; }
}
