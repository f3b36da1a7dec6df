namespace Meldpunt.Triage.Explanations;

/// <summary>Why an item goes where it goes.</summary>
public sealed record ItemExplanation
{
    /// <summary>The decision that is explained.</summary>
    public required ItemDecision Decision { get; init; }

    /// <summary>
    /// Facts whose answers alone settle the route; drop any one, and they do not. Those that the policy lists first are
    /// preferred. None while the route is not settled.
    /// </summary>
    public ValueList<string> SufficientReason { get; init; }

    /// <summary>The rules that decided: of the highest group with a rule that applies, those that apply and ask for this route.</summary>
    public ValueList<string> DecidedBy { get; init; }

    /// <summary>The rules that apply and give a reason, but are outranked by a higher group.</summary>
    public ValueList<OutrankedRule> Outranked { get; init; }

    /// <summary>
    /// For each other final route all smallest changes of the reporter's answers that settle it beside the address that was given, and
    /// then those that are smallest where the address may be another; at most <see cref="MaxCounterfactuals"/> a route together.
    /// A route that cannot be reached has none.
    /// </summary>
    public ValueList<Counterfactual> Counterfactuals { get; init; }

    /// <summary>What to ask next; null when the route is settled, so that there is nothing to ask.</summary>
    public NextQuestion? NextQuestion { get; init; }

    /// <summary>How many alternatives of one route are given at most.</summary>
    public static int MaxCounterfactuals => 1_000;
}
