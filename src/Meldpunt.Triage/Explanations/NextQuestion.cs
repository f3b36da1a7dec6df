namespace Meldpunt.Triage.Explanations;

/// <summary>What to ask next about an item.</summary>
/// <param name="Fact">The fact to ask for.</param>
/// <param name="Expected">
/// How many questions there are still to expect, this one included, when every answer is equally likely and the best
/// question is asked each time.
/// </param>
/// <param name="AtMost">How many there are at most in the same way of asking.</param>
/// <param name="IsExact">
/// True up to 100,000 combinations of answers. Beyond, the question is the one that leaves the fewest open on average, and
/// the numbers are upper bounds.
/// </param>
public sealed record NextQuestion(string Fact, double Expected, int AtMost, bool IsExact);
