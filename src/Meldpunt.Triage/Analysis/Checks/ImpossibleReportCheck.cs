using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds conditions of rules for a report that ask for answers which are declared impossible together.</summary>
internal static class ImpossibleReportCheck
{
    public static IEnumerable<Finding> Find(ReportPatterns reports)
    {
        ValueList<Condition> declared = reports.Policy.Impossible.Where(one => !one.Scope.IsItem()).Select(one => one.When).ToValueList();
        if (declared.IsEmpty) yield break;
        ReportSpace space = reports.Space;
        MddSet impossible = reports.Rules.Any(declared);
        foreach ((string what, FindingSubject about, string id, ValueList<ReportCondition> when, string path) in Rules(reports.Policy))
        {
            for (int i = 0; i < when.Count; i++)
            {
                MddSet asked = reports.Rules.Any(new ValueList<ReportCondition>([when[i]])) & space.Possible;
                if (asked.IsEmpty || !asked.IsWithin(impossible)) continue;
                yield return new()
                {
                    Severity = FindingSeverity.Warning,
                    Code = FindingCodes.AsksImpossible,
                    Message = $"{what} '{id}' asks for answers that are declared impossible together.",
                    Path = when.Count == 1 ? $"{path}.when" : $"{path}.when[{i}]",
                    Rules = [id],
                    About = about,
                    Count = space.CountAll(asked),
                    Combinations = space.CountAll(space.Sets.All),
                    Witnesses = space.Smallest(asked) is { } witness ? [witness] : [],
                };
            }
        }
    }

    private static IEnumerable<(string What, FindingSubject About, string Id, ValueList<ReportCondition> When, string Path)> Rules(TriagePolicy policy) =>
        policy.EmptyReport.Select((rule, i) => ("Rule for an empty report", new FindingSubject { EmptyReport = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("emptyReport", i)))
            .Concat(policy.Referrals.Select((rule, i) => ("Referral", new FindingSubject { Referrals = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("referrals", i))))
            .Concat(policy.Notices.Select((rule, i) => ("Notice", new FindingSubject { Notices = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("notices", i))))
            .Concat(policy.Labels.Select((rule, i) => ("Label", new FindingSubject { Labels = [rule.Id] }, rule.Id, rule.When, PolicyPaths.At("labels", i))));
}
