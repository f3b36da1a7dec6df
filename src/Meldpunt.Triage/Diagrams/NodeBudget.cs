using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>How many nodes a diagram of a policy may take; past it, an error says which facts and what to try.</summary>
internal sealed class NodeBudget(TriagePolicy policy, int nodes)
{
    public int Nodes => nodes;

    /// <summary>The error for a diagram that needs more.</summary>
    /// <param name="busiest">The facts on which most of its nodes branch.</param>
    public PolicyException Exceeded(IEnumerable<string> busiest)
    {
        Fault fault = new()
        {
            Path = "$.groups",
            Message = $"the rules tie too many facts together: the decision diagram needs more than {nodes} nodes. Most of them branch on "
            + $"{Messages.OneOf([.. busiest])}; try fewer answers for these, rules that combine fewer facts, or a larger budget.",
        };
        return new($"The policy {policy} is too large to compile.", [fault]);
    }
}
