using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>Which items and reports a guarantee speaks of, asked of each on its own.</summary>
internal static class NaiveGuaranteeGoals
{
    public static IEnumerable<NaiveGoal> Of(BruteForceReports reports) => reports.Policy.Guarantees.Select(guarantee =>
    {
        string text = $"'{guarantee.Id}' is exercised";
        return guarantee.Scope == GuaranteeScope.Item
            ? NaiveGoal.Item(CoverageKind.Guarantee, guarantee.Id, text, item => IsOf(guarantee, item, reports.Items))
            : NaiveGoal.Report(CoverageKind.Guarantee, guarantee.Id, text, report => IsOf(guarantee, report, reports));
    });

    private static bool IsOf(Guarantee guarantee, BruteForceItem item, BruteForceItems items) => guarantee.Kind switch
    {
        GuaranteeKind.Implies => BruteForcePattern.Matches(guarantee.If, item, items.Facts),
        GuaranteeKind.ClosingKeeps => item.Completions.Any(complete => guarantee.Keeps.Contains(items.Routes(complete))),
        GuaranteeKind.Never or GuaranteeKind.Unreachable => BruteForcePattern.Matches(new() { Facts = guarantee.If.Facts }, item, items.Facts),
        GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens => items.Facts.Where((fact, place) =>
            (guarantee.ChangedFact ?? fact.Id) == fact.Id && item.Words[place] == guarantee.ChangeTo).Any(),
        _ => true,
    };

    private static bool IsOf(Guarantee guarantee, BruteForceReport report, BruteForceReports reports) => guarantee.Kind switch
    {
        GuaranteeKind.Implies => BruteForcePattern.Matches(guarantee.If, report, reports.Facts, reports.Policy),
        GuaranteeKind.Never or GuaranteeKind.Unreachable => BruteForcePattern.Matches(new() { Facts = guarantee.If.Facts }, report, reports.Facts, reports.Policy),
        _ => true,
    };
}
