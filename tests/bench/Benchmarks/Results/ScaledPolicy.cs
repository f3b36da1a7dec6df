using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>A generated policy that is measured.</summary>
/// <param name="Kind">How its rules speak of its facts.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Policy">The policy, without guarantees to prove.</param>
internal sealed record ScaledPolicy(string Kind, int Facts, int Rules, TriagePolicy Policy)
{
    /// <summary>The seed of the policies that are measured.</summary>
    public const int Seed = 1;

    private const int StructuredRules = 200;
    private const int UnstructuredRules = 40;
    private const int UnnumberedFacts = 15;

    private static readonly int[] RuleCounts = [14, 100, 1_000];
    private static readonly int[] FactCounts = [10, 20, 30, 60];

    /// <summary>What the table of larger policies shows: more rules over six facts, more rules over more, and more facts.</summary>
    public static IEnumerable<ScaledPolicy> All() =>
        RuleCounts.Select(OverShippedFacts)
            .Concat(RuleCounts.Select(rules => OfClusters(UnnumberedFacts, rules)))
            .Concat(FactCounts.Select(facts => OfClusters(facts, StructuredRules)))
            .Concat(FactCounts.Select(facts => new ScaledPolicy("any facts", facts, UnstructuredRules, Bare(StructuredPolicies.OfAnyFacts(facts, UnstructuredRules, Seed)))));

    /// <summary>Rules over the six facts of the shipped policy, whose combinations are numbered.</summary>
    public static ScaledPolicy OverShippedFacts(int rules) => new("any facts", 6, rules, Bare(StructuredPolicies.OverShippedFacts(TriageEngine.Default.Policy, rules, Seed)));

    /// <summary>Rules that each look at facts of one cluster of five; the combinations of more than one cluster are too many to be numbered.</summary>
    public static ScaledPolicy OfClusters(int facts, int rules) => new("clusters of five", facts, rules, Bare(StructuredPolicies.OfClusters(facts, rules, Seed)));

    private static TriagePolicy Bare(TriagePolicy policy) => policy with { Guarantees = [] };
}
