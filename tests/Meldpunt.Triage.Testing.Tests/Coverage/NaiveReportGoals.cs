using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>What can be shown of the rules and facts of a report, asked of each report on its own.</summary>
internal sealed class NaiveReportGoals(BruteForceReports reports)
{
    public IEnumerable<NaiveGoal> All() => Empty().Concat(Referrals()).Concat(Notices()).Concat(Answers());

    private IEnumerable<NaiveGoal> Empty() => reports.Policy.EmptyReport.SelectMany((rule, place) =>
    {
        bool IsItsTurn(BruteForceReport report) => report.Items.Length == 0 && !reports.Policy.EmptyReport.Take(place).Any(before => Any(before.When, report));
        return Conditions(rule.Id, rule.When, "applies", IsItsTurn)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' decides", report => IsItsTurn(report) && Any(rule.When, report)));
    });

    private IEnumerable<NaiveGoal> Referrals() => reports.Policy.Referrals.SelectMany(rule =>
    {
        IEnumerable<NaiveGoal> precedes = rule.Precedes is not { } before ? [] : Conditions(
            rule.Id, before.When, $"comes before '{before.Referral}'", report => report.Outcome.Referrals.Contains(rule.Id) && report.Outcome.Referrals.Contains(before.Referral));
        return Conditions(rule.Id, rule.When, "is made", _ => true)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is made", report => report.Outcome.Referrals.Contains(rule.Id)))
            .Concat(precedes);
    });

    private IEnumerable<NaiveGoal> Notices() => reports.Policy.Notices.SelectMany(rule =>
        Conditions(rule.Id, rule.When, "is shown", _ => true)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is shown", report => report.Outcome.Notices.Contains(rule.Id))));

    private IEnumerable<NaiveGoal> Conditions(string id, ValueList<ReportCondition> when, string verb, Func<BruteForceReport, bool> within)
    {
        for (int i = 0; i < when.Count; i++)
        {
            (int place, ReportCondition one) = (i, when[i]);
            bool IsAlone(BruteForceReport report) => within(report) && !when.Where((_, other) => other != place).Any(other => Holds(other, report));
            string which = when.Count == 1 ? "" : $" for its alternative {i + 1}";
            yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' {verb}{which}", report => IsAlone(report) && Holds(one, report));
            foreach (FactCondition part in one.Facts.Parts)
            {
                yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for '{part.Fact}' alone", report =>
                    IsAlone(report) && Word(report, part.Fact) is { } word && !part.Answers.Contains(word)
                    && one.Facts.Parts.All(other => other == part || Fulfils(report, other)) && ItemsHold(one, report));
            }

            if (one.SomeItem is null) continue;
            yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for its items alone", report =>
                IsAlone(report) && one.Facts.Parts.All(part => Fulfils(report, part)) && !ItemsHold(one, report));
        }
    }

    private IEnumerable<NaiveGoal> Answers() =>
        from fact in reports.Facts
        from answer in fact.Answers
        select NaiveGoal.Report(CoverageKind.Answer, fact.Id, $"'{fact.Id}' is '{answer}'", report => Word(report, fact.Id) == answer);

    private bool Any(ValueList<ReportCondition> when, BruteForceReport report) => when.Any(one => Holds(one, report));

    private bool Holds(ReportCondition one, BruteForceReport report) => one.Facts.Parts.All(part => Fulfils(report, part)) && ItemsHold(one, report);

    private bool Fulfils(BruteForceReport report, FactCondition part) => Word(report, part.Fact) is { } word && part.Answers.Contains(word);

    private static bool ItemsHold(ReportCondition one, BruteForceReport report) => one.SomeItem is not { } some
        || report.Items.Any(item => (some.Routes.IsEmpty || some.Routes.Contains(item.Route)) && (item.InDoubt || !some.InDoubt));

    private string? Word(BruteForceReport report, string fact) => report.Words[Combinations.Place(reports.Facts, fact)];
}
