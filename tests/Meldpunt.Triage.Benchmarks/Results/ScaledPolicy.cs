using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>A generated policy that is measured.</summary>
/// <param name="Kind">How its rules speak of its facts.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Policy">The policy, without guarantees to prove.</param>
internal sealed record ScaledPolicy(string Kind, int Facts, int Rules, TriagePolicy Policy)
{
    private const int StructuredRules = 200;
    private const int UnstructuredRules = 40;

    private static readonly int[] RuleCounts = [14, 100, 1_000];

    /// <summary>More rules over the six facts of the shipped policy, whose combinations are numbered.</summary>
    public static IEnumerable<ScaledPolicy> ByRules() => RuleCounts.Select(rules => new ScaledPolicy(
        "any facts", 6, rules, Bare(GeneratedPolicy.OverShippedFacts(TriageEngine.Default.Policy, rules, GeneratedPolicy.Seed))));

    /// <summary>More rules over facts whose combinations are too many to be numbered.</summary>
    public static IEnumerable<ScaledPolicy> ByRulesUnnumbered() => RuleCounts.Select(rules => new ScaledPolicy(
        "clusters of five", 15, rules, Bare(GeneratedPolicy.Structured(15, rules, GeneratedPolicy.Seed))));

    /// <summary>More facts, up to a number.</summary>
    public static IEnumerable<ScaledPolicy> ByFacts(int most) =>
        Sizes(most).Select(Structured).Concat(Sizes(most).Select(Unstructured));

    private static IEnumerable<int> Sizes(int most) => ((int[])[10, 20, 30, 60]).Where(facts => facts <= most);

    private static ScaledPolicy Structured(int facts) =>
        new("clusters of five", facts, StructuredRules, Bare(GeneratedPolicy.Structured(facts, StructuredRules, GeneratedPolicy.Seed)));

    private static ScaledPolicy Unstructured(int facts) =>
        new("any facts", facts, UnstructuredRules, Bare(GeneratedPolicy.Unstructured(facts, UnstructuredRules, GeneratedPolicy.Seed)));

    private static TriagePolicy Bare(TriagePolicy policy) => policy with { Guarantees = [] };
}
