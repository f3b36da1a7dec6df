using System.Text.Json.Serialization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Where one item goes, and why.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ItemDecisionConverter))]
public sealed record ItemDecision
{
    /// <summary>Its outcome.</summary>
    public required ItemOutcome Outcome { get; init; }

    /// <summary>The answers that the rules saw, after the URL's evidence.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What the URL showed; null when none was given.</summary>
    public required UrlFinding? Url { get; init; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public string Route => Outcome.Route;

    /// <summary>The rules that apply whatever the missing answers are, in the order of the policy.</summary>
    public ValueList<string> Reasons => Outcome.Reasons;

    /// <summary>The routes that can still be reached.</summary>
    public ValueList<string> Possible => Outcome.Possible;

    /// <summary>The unanswered facts on which the route still depends.</summary>
    public ValueList<string> Questions => Outcome.Questions;

    /// <summary>True when no further answer can change the route.</summary>
    public bool IsSettled => Outcome.IsSettled;
}
