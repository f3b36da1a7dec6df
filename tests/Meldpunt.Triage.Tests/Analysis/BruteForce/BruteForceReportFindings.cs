using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>What there is to find in the rules for a report, by trying every report.</summary>
internal sealed class BruteForceReportFindings(BruteForceReports reports)
{
    private readonly TriagePolicy _policy = reports.Policy;

    public IEnumerable<Expected> All() => Unreached().Concat(EmptyReports()).Concat(Impossible());

    private IEnumerable<Expected> Unreached()
    {
        string[] routes = [.. reports.Kinds.Select(item => item.Route).Concat(reports.All.Select(report => report.Outcome.Route!)).Distinct()];
        string[] referrals = [.. reports.All.SelectMany(report => report.Outcome.Referrals).Distinct()];
        string[] labels = [.. reports.All.SelectMany(report => report.Outcome.Labels).Distinct()];
        string[] notices = [.. reports.All.SelectMany(report => report.Outcome.Notices).Distinct()];
        return Missing(FindingCodes.UnreachableRoute, "routes", _policy.Routes, routes).Select(one => one with { Rules = [] })
            .Concat(Missing(FindingCodes.UnreachableReferral, "referrals", _policy.Referrals.Select(one => one.Id), referrals))
            .Concat(Missing(FindingCodes.UnreachableNotice, "notices", _policy.Notices.Select(one => one.Id), notices))
            .Concat(Missing(FindingCodes.UnreachableLabel, "labels", _policy.Labels.Select(one => one.Id), labels));
    }

    private IEnumerable<Expected> EmptyReports()
    {
        BruteForceReport[] empty = [.. reports.All.Where(report => report.Items.Length == 0)];
        for (int i = 0; i < _policy.EmptyReport.Count; i++)
        {
            EmptyReportRule rule = _policy.EmptyReport[i];
            BruteForceReport[] applies = [.. empty.Where(report => Holds(rule.When, report))];
            EmptyReportRule[] earlier = [.. _policy.EmptyReport.Take(i)];
            if (applies.Any(report => !earlier.Any(other => Holds(other.When, report)))) continue;
            yield return Found(FindingCodes.DeadRule, $"$.emptyReport[{i}]", null, applies, empty.Length, report => report.Items.Length == 0 && Holds(rule.When, report)) with
            {
                Names = names => names[0] == rule.Id && Hide(names[1..], applies, earlier),
            };
        }
    }

    private bool Hide(string[] names, BruteForceReport[] hidden, EmptyReportRule[] earlier)
    {
        EmptyReportRule[] hiding = [.. names.Select(name => earlier.First(rule => rule.Id == name))];
        return Covered(hiding) && hiding.All(rule => !Covered([.. hiding.Where(other => other != rule)]));

        bool Covered(EmptyReportRule[] some) => Array.TrueForAll(hidden, report => some.Any(rule => Holds(rule.When, report)));
    }

    private IEnumerable<Expected> Impossible()
    {
        Condition[] declared = [.. _policy.Impossible.Where(one => one.Scope == GuaranteeScope.Report).Select(one => one.When)];
        return declared.Length == 0 ? [] : _policy.EmptyReport.SelectMany((rule, i) => Of(rule.Id, rule.When, $"$.emptyReport[{i}]"))
            .Concat(_policy.Referrals.SelectMany((rule, i) => Of(rule.Id, rule.When, $"$.referrals[{i}]")))
            .Concat(_policy.Notices.SelectMany((rule, i) => Of(rule.Id, rule.When, $"$.notices[{i}]")))
            .Concat(_policy.Labels.SelectMany((rule, i) => Of(rule.Id, rule.When, $"$.labels[{i}]")));

        IEnumerable<Expected> Of(string id, ValueList<ReportCondition> when, string path) =>
            from i in Enumerable.Range(0, when.Count)
            let asked = reports.All.Where(report => Holds([when[i]], report)).ToArray()
            where asked.Length > 0 && Array.TrueForAll(asked, report => declared.Any(one => Combinations.Holds(one, report.Words, reports.Facts)))
            select Found(FindingCodes.AsksImpossible, when.Count == 1 ? $"{path}.when" : $"{path}.when[{i}]", [id], asked, reports.All.Length, report => Holds([when[i]], report));
    }

    private Expected Found(string code, string path, string[]? rules, BruteForceReport[] where, int all, Func<BruteForceReport, bool> isMeant) =>
        new(FindingSeverity.Warning, code, path, rules, where.Length, (BigInteger)all, where.Length == 0 ? null : where.Min(report => report.Size))
        {
            Shows = witness => isMeant(reports.Report(witness)),
        };

    private static IEnumerable<Expected> Missing(string code, string list, IEnumerable<string> ids, string[] reached) =>
        ids.Select((id, i) => (id, i)).Where(one => !reached.Contains(one.id)).Select(one => new Expected(FindingSeverity.Warning, code, $"$.{list}[{one.i}]", [one.id]) { Says = $"'{one.id}'" });

    // As the naive outcome reads it: through a notice of its own.
    private bool Holds(ValueList<ReportCondition> when, BruteForceReport report) =>
        BruteForceOutcome.Read(_policy with { Referrals = [], Notices = [new("n", when)], Labels = [] }, report.Items, condition => Combinations.Holds(condition, report.Words, reports.Facts)).Notices.Length > 0;
}
