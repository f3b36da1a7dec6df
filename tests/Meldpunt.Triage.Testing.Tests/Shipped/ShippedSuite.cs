using System.Diagnostics;

namespace Meldpunt.Triage.Testing.Tests.Shipped;

/// <summary>The scenarios of the shipped policy.</summary>
internal static class ShippedSuite
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Shipped", "scenarios");

    public static readonly ScenarioSuite All = ScenarioSuite.Load(TriageEngine.Default, Folder);

    private static readonly Lazy<(MutationReport Report, TimeSpan Taken)> Mutated = new(() =>
    {
        Stopwatch watch = Stopwatch.StartNew();
        return (MutationTesting.Run(All), watch.Elapsed);
    });

    /// <summary>All mutants of the policy, run once for all tests, and how long that took.</summary>
    public static (MutationReport Report, TimeSpan Taken) Mutants => Mutated.Value;
}
