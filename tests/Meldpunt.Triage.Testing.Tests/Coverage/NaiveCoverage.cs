using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>The coverage of a suite, by asking every goal of every scenario, and of every report there is.</summary>
internal static class NaiveCoverage
{
    public static CoverageGoal[] Of(ScenarioSuite suite)
    {
        BruteForceReports reports = new(new(suite.Engine.Policy), NaiveQuestions.AskingForEach(suite.Engine.Policy));
        (string Name, BruteForceItem[] Items, BruteForceReport Report)[] scenarios =
        [
            .. suite.Scenarios.Select(scenario => (scenario.Name, Witness: Made.Witness(suite.Engine, scenario.Report)))
                .Select(one => (one.Name, one.Witness.Items.Select(reports.Items.Find).ToArray(), reports.Report(one.Witness))),
        ];
        return [.. Goals(reports, suite.Engine.Policy).Select(goal => new CoverageGoal
        {
            Kind = goal.Kind,
            Id = goal.Id,
            Answer = goal.Answer,
            Text = goal.Text,
            IsPossible = IsPossible(goal, reports),
            CoveredBy = scenarios.Where(one => Shows(goal, one.Items, one.Report)).Select(one => one.Name).ToValueList(),
        })];
    }

    private static IEnumerable<NaiveGoal> Goals(BruteForceReports reports, TriagePolicy policy) =>
        NaiveItemGoals.Of(reports.Items).Concat(new NaiveReportGoals(reports, policy).All()).Concat(NaiveGuaranteeGoals.Of(reports));

    private static bool IsPossible(NaiveGoal goal, BruteForceReports reports) =>
        goal.OfItem is { } ofItem ? Array.Exists(reports.Items.Partial, item => ofItem(item)) : Array.Exists(reports.All, report => goal.OfReport!(report));

    private static bool Shows(NaiveGoal goal, BruteForceItem[] items, BruteForceReport report) =>
        goal.OfItem is { } ofItem ? Array.Exists(items, item => ofItem(item)) : goal.OfReport!(report);
}
