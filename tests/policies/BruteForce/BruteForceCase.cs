using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>One combination of answers, and what two versions make of it.</summary>
/// <param name="Words">The word for each name in a row's conditions; null for unanswered.</param>
/// <param name="IsComplete">Whether it counts.</param>
/// <param name="Size">How many answers showing it takes.</param>
/// <param name="OldRoute">Its old route; null for none.</param>
/// <param name="NewRoute">Its new route.</param>
/// <param name="Change">How its decision changes.</param>
internal sealed record BruteForceCase(Func<string, string?> Words, bool IsComplete, int Size, string? OldRoute, string NewRoute, DecisionChange Change)
{
    public bool IsIn(DifferenceRow row) =>
        row.Where.All(condition => Words(condition.Fact) is { } word ? condition.Answers.Contains(word) : condition.OrUnanswered);
}
