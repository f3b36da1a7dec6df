using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Rules;

/// <summary>The outcome of an item, in codes. Equal outcomes of one engine are mostly the same object.</summary>
/// <param name="Route">The route.</param>
/// <param name="Reasons">The rules that apply whatever the missing answers are, in the order of the policy.</param>
/// <param name="Possible">The routes that can still be reached; one when the route is settled.</param>
/// <param name="Questions">The unanswered facts on which the route still depends; none when it is settled.</param>
public sealed record ItemOutcome(
    string Route, ValueList<string> Reasons, ValueList<string> Possible, ValueList<string> Questions)
{
    /// <summary>True when no further answer can change the route.</summary>
    public bool IsSettled => Possible.Count == 1;
}
