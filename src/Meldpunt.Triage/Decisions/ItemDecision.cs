using System.Text.Json.Serialization;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Decisions;

/// <summary>Where one item goes, and why.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Answers">The answers that the rules saw, after the URL's evidence.</param>
/// <param name="Url">What the URL showed; null when none was given.</param>
[JsonConverter(typeof(Json.ItemDecisionConverter))]
public sealed record ItemDecision(ItemOutcome Outcome, Answers Answers, UrlFinding? Url)
{
    /// <summary>The route, such as <see cref="Decisions.Route.Assess"/>.</summary>
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
