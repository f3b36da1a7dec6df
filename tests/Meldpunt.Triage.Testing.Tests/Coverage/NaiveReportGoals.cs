using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>What can be shown of the rules and facts of a report, asked of each report on its own.</summary>
/// <param name="reports">The reports, told apart by a policy that asks more.</param>
/// <param name="policy">The policy.</param>
internal sealed class NaiveReportGoals(BruteForceReports reports, TriagePolicy policy)
{
    public IEnumerable<NaiveGoal> All() => Empty().Concat(Referrals()).Concat(Notices()).Concat(Labels()).Concat(Answers());

    private IEnumerable<NaiveGoal> Empty() => policy.EmptyReport.SelectMany((rule, place) =>
    {
        bool IsItsTurn(BruteForceReport report) => report.Items.Length == 0 && !policy.EmptyReport.Take(place).Any(before => Any(before.When, report));
        return Conditions(rule.Id, rule.When, "applies", IsItsTurn)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' decides", report => IsItsTurn(report) && Any(rule.When, report)));
    });

    private IEnumerable<NaiveGoal> Referrals() => policy.Referrals.SelectMany(rule =>
    {
        IEnumerable<NaiveGoal> precedes = rule.Precedes is not { } before ? [] : Conditions(
            rule.Id, before.When, $"comes before '{before.Referral}'", report => report.Outcome.Referrals.Contains(rule.Id) && report.Outcome.Referrals.Contains(before.Referral));
        return Conditions(rule.Id, rule.When, "is made", _ => true)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is made", report => report.Outcome.Referrals.Contains(rule.Id)))
            .Concat(precedes);
    });

    private IEnumerable<NaiveGoal> Notices() => policy.Notices.SelectMany(rule =>
        Conditions(rule.Id, rule.When, "is shown", _ => true)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is shown", report => report.Outcome.Notices.Contains(rule.Id))));

    private IEnumerable<NaiveGoal> Labels() => policy.Labels.SelectMany(rule =>
        Conditions(rule.Id, rule.When, "is given", _ => true)
            .Prepend(NaiveGoal.Report(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is given", report => report.Outcome.Labels.Contains(rule.Id))));

    private IEnumerable<NaiveGoal> Conditions(string id, ValueList<ReportCondition> when, string verb, Func<BruteForceReport, bool> within)
    {
        for (int i = 0; i < when.Count; i++)
        {
            ReportCondition one = when[i];
            ReportCondition[] others = [.. when.Take(i), .. when.Skip(i + 1)];
            bool IsAlone(BruteForceReport report) => within(report) && !Array.Exists(others, other => Holds(other, report));
            string which = when.Count == 1 ? "" : $" for its alternative {i + 1}";
            yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' {verb}{which}", report => IsAlone(report) && Holds(one, report));
            foreach (FactCondition part in one.Facts.Parts)
            {
                yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for '{part.Fact}' alone", report =>
                    IsAlone(report) && Word(report, part.Fact) is { } word && !part.Answers.Contains(word)
                    && one.Facts.Parts.All(other => other == part || Fulfils(report, other)) && HasRoute(one, report) && ItemsHold(one, report));
            }

            if (one.Routes.Count > 0) yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for 'reportRoute' alone", report =>
                IsAlone(report) && FactsHold(one, report) && !HasRoute(one, report) && ItemsHold(one, report));
            foreach ((string word, ItemCondition item) in Items(one))
            {
                yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for '{word}' alone", report =>
                    IsAlone(report) && FactsHold(one, report) && HasRoute(one, report) && !Holds(word, item, report) && OthersHold(one, word, report));
                (string Part, ItemCondition Without, ItemCondition? Answered)[] parts = [.. NaiveQuestions.Parts(item, policy.Vocabulary.ItemFacts)];
                if (parts.Length < 2) continue;
                foreach ((string part, ItemCondition without, ItemCondition? answered) in parts)
                {
                    string not = word == "noItem" ? "" : "not: ";
                    yield return NaiveGoal.Report(CoverageKind.Condition, id, $"'{id}' {not}{verb}{which}, for '{word}.{part}' alone", report =>
                        IsAlone(report) && FactsHold(one, report) && HasRoute(one, report) && OthersHold(one, word, report)
                        && report.Items.Any(kind => Fulfils(kind, answered ?? without) && !Fulfils(kind, item)) && IsForAlone(word, item, without, report));
                }
            }
        }
    }

    // Some item fails the part alone, which the caller asks; what is asked of all items here is that this decides.
    private bool IsForAlone(string word, ItemCondition item, ItemCondition without, BruteForceReport report) => word switch
    {
        "someItem" => !report.Items.Any(kind => Fulfils(kind, item)),
        "noItem" => !report.Items.Any(kind => Fulfils(kind, item)),
        "everyItem" => report.Items.All(kind => Fulfils(kind, without)) && !report.Items.All(kind => Fulfils(kind, item)),
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private static IEnumerable<(string Word, ItemCondition Item)> Items(ReportCondition one) => new[] { ("someItem", one.SomeItem), ("noItem", one.NoItem), ("everyItem", one.EveryItem) }
        .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!));

    private bool Fulfils(BruteForceKind kind, ItemCondition item) => kind.Fulfils(policy, item);

    private bool Holds(string word, ItemCondition item, BruteForceReport report) => word switch
    {
        "someItem" => report.Items.Any(kind => Fulfils(kind, item)),
        "noItem" => report.Items.All(kind => !Fulfils(kind, item)),
        "everyItem" => report.Items.Length > 0 && report.Items.All(kind => Fulfils(kind, item)),
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private bool OthersHold(ReportCondition one, string word, BruteForceReport report) => Items(one).All(other => other.Word == word || Holds(other.Word, other.Item, report));

    private static bool HasRoute(ReportCondition one, BruteForceReport report) => one.Routes.IsEmpty || one.Routes.Contains(report.Outcome.Route!);

    private bool FactsHold(ReportCondition one, BruteForceReport report) => one.Facts.Parts.All(part => Fulfils(report, part));

    private IEnumerable<NaiveGoal> Answers() =>
        from fact in reports.Facts
        from answer in fact.Answers
        select NaiveGoal.Report(CoverageKind.Answer, fact.Id, $"'{fact.Id}' is '{answer}'", report => Word(report, fact.Id) == answer) with { Answer = answer };

    private bool Any(ValueList<ReportCondition> when, BruteForceReport report) => when.Any(one => Holds(one, report));

    private bool Holds(ReportCondition one, BruteForceReport report) => FactsHold(one, report) && HasRoute(one, report) && ItemsHold(one, report);

    private bool Fulfils(BruteForceReport report, FactCondition part) => Word(report, part.Fact) is { } word && part.Answers.Contains(word);

    private bool ItemsHold(ReportCondition one, BruteForceReport report) =>
        (one.SomeItem is null || Holds("someItem", one.SomeItem, report))
        && (one.NoItem is null || Holds("noItem", one.NoItem, report))
        && (one.EveryItem is null || Holds("everyItem", one.EveryItem, report));

    private string? Word(BruteForceReport report, string fact) => report.Words[Combinations.Place(reports.Facts, fact)];
}
