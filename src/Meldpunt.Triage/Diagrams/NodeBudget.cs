using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>How many nodes the diagrams of a policy may take; past it, an error says which facts and what to try.</summary>
internal sealed class NodeBudget(TriagePolicy policy, int nodes)
{
    /// <summary>Throws a <see cref="PolicyException"/> when one more node would be too many.</summary>
    public void Check(int used)
    {
        if (used < nodes) return;
        Fault fault = new(
            "$.groups",
            $"the rules tie too many facts together: the decision diagram needs more than {nodes} nodes. Most rules speak of "
            + $"{Wording.OneOf(Busiest())}; try fewer answers for them, rules that speak of fewer facts at once, or a larger budget.");
        throw new PolicyException($"The policy {policy} is too large to compile.", [fault]);
    }

    private string[] Busiest() =>
    [
        .. policy.Vocabulary.ItemFacts
            .OrderByDescending(fact => policy.Rules.Count(rule => rule.When.Parts.Any(part => part.Fact == fact.Id)))
            .Take(3)
            .Select(fact => fact.Id),
    ];
}
