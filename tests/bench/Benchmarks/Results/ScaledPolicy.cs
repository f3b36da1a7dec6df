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

    private static readonly int[] RuleCounts = [14, 100, 1_000];

    /// <summary>More rules over the six facts of the shipped policy, whose combinations are numbered.</summary>
    public static IEnumerable<ScaledPolicy> ByRules() => RuleCounts.Select(rules => new ScaledPolicy(
        "any facts", 6, rules, Bare(StructuredPolicies.OverShippedFacts(TriageEngine.Default.Policy, rules, Seed))));

    /// <summary>More rules over facts whose combinations are too many to be numbered.</summary>
    public static IEnumerable<ScaledPolicy> ByRulesUnnumbered() => RuleCounts.Select(rules => new ScaledPolicy(
        "clusters of five", 15, rules, Bare(StructuredPolicies.OfClusters(15, rules, Seed))));

    /// <summary>More facts, up to a number.</summary>
    public static IEnumerable<ScaledPolicy> ByFacts(int most) =>
        Sizes(most).Select(Structured).Concat(Sizes(most).Select(Unstructured));

    private static IEnumerable<int> Sizes(int most) => ((int[])[10, 20, 30, 60]).Where(facts => facts <= most);

    private static ScaledPolicy Structured(int facts) =>
        new("clusters of five", facts, StructuredRules, Bare(StructuredPolicies.OfClusters(facts, StructuredRules, Seed)));

    private static ScaledPolicy Unstructured(int facts) =>
        new("any facts", facts, UnstructuredRules, Bare(StructuredPolicies.OfAnyFacts(facts, UnstructuredRules, Seed)));

    private static TriagePolicy Bare(TriagePolicy policy) => policy with { Guarantees = [] };
}
