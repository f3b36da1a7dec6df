using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Testing.Tests;

/// <summary>Random sound policies with guarantees, and random reports for each.</summary>
internal static class RandomSuites
{
    public static Gen<TriagePolicy> Policies { get; } =
        from policy in RandomPolicies.Sound(PolicyShape.OfReports)
        from guarantees in RandomGuarantees.About(policy).Array[3]
        select policy with { Guarantees = guarantees.Select((guarantee, i) => guarantee with { Id = $"g{i}" }).ToValueList() };

    public static Gen<(TriagePolicy Policy, string[] Reports)> Any { get; } =
        from policy in Policies
        from reports in TriageGen.Reports(policy).Array[1, 5]
        select (policy, reports);

    public static ScenarioSuite Suite(TriageEngine engine, string[] reports) =>
        ScenarioSuite.Create(engine, reports.Select((report, i) => Made.Scenario(engine, $"scenario {i}", report)));

    public static string Show((TriagePolicy Policy, string[] Reports) suite) =>
        $"{TestPolicies.Show.Policy(suite.Policy)}\nwith\n{string.Join('\n', suite.Reports)}";
}
