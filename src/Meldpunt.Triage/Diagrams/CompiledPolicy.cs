using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>A policy made ready to decide and to be asked about. Immutable, and safe from any number of threads.</summary>
internal sealed class CompiledPolicy
{
    /// <summary>How many nodes a diagram may take unless the caller says otherwise.</summary>
    public const int DefaultBudget = 1_000_000;

    private CompiledPolicy(TriagePolicy policy, NodeBudget budget)
    {
        Policy = policy;
        Budget = budget;
        RouteNames routes = new([.. policy.Routes], RouteNumber(policy.UnsettledRoute));
        Items = new(policy, routes, budget);
        Tables = new(policy.Vocabulary, policy.Evidence, routes, Items.Table, ReportConditions.Compile(policy, routes));
    }

    public TriagePolicy Policy { get; }

    /// <summary>How many nodes each of its diagrams may take.</summary>
    public NodeBudget Budget { get; }

    /// <summary>The rules for an item, for the analysis.</summary>
    public CompiledItems Items { get; }

    /// <summary>What decides.</summary>
    public PolicyTables Tables { get; }

    /// <summary>Compiles a policy whose words are right; past the budget a <see cref="PolicyException"/> names the facts.</summary>
    public static CompiledPolicy Compile(TriagePolicy policy, int budget = DefaultBudget)
    {
        PolicyValidator.ThrowIfAny(policy);
        return new(policy, new(policy, budget));
    }

    /// <summary>The place of a route among the policy's.</summary>
    public int RouteNumber(string route)
    {
        for (int i = 0; i < Policy.Routes.Count; i++)
        {
            if (ReferenceEquals(Policy.Routes[i], route) || Policy.Routes[i] == route) return i;
        }

        throw new InvalidOperationException("An outcome's route is one of the policy's.");
    }
}
