using System.Runtime.InteropServices.JavaScript;
using System.Text;
using Meldpunt.Triage.Testing;

namespace Workbench.Work;

/// <summary>How much of a policy its scenarios hold. It takes a while, so it is done on request.</summary>
internal static partial class Measuring
{
    [JSExport]
    internal static string Coverage(string document, string scenarios)
    {
        SuiteCoverage coverage = SuiteCoverage.Measure(Suite(document, scenarios));
        return WorkJson.Write(new CoverageSeen(
            [.. Enum.GetValues<CoverageKind>().Select(kind => (Kind: kind, Count: coverage.Count(kind))).Select(one => new CoverageLine(one.Kind.ToString(), one.Count.Covered, one.Count.Possible))],
            [.. coverage.Goals.Where(goal => goal.CoveredBy.IsEmpty).Select(goal => (Said[])[new(goal.Text)])]));
    }

    /// <summary>Which small changes of the policy no scenario notices, and scenarios that would.</summary>
    [JSExport]
    internal static string Mutants(string document, string scenarios)
    {
        MutationReport report = MutationTesting.Run(Suite(document, scenarios));
        return WorkJson.Write(new MutantsSeen(
            report.Count(MutantFate.Killed), report.Count(MutantFate.Survived), report.Count(MutantFate.Equivalent), report.Count(MutantFate.Refused),
            [.. report.Survivors.Select(survivor => survivor.Mutant.Text)],
            Encoding.UTF8.GetString(ScenarioDocument.Write(ScenarioDocument.Read(Encoding.UTF8.GetBytes(scenarios)).Scenarios.Concat(report.KillingScenarios)))));
    }

    private static ScenarioSuite Suite(string document, string scenarios) => ScenarioSuite.Create(
        Trying.Engine(document) ?? throw new InvalidOperationException("The document has faults."), ScenarioDocument.Read(Encoding.UTF8.GetBytes(scenarios)).Scenarios);
}
