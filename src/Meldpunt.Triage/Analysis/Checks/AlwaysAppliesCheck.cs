using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Finds rules that always apply and stand above others: no rule below ever decides. That is how a rule looks whose condition was
/// lost. Only the last group, and the last rule for an empty report, can do without one.
/// </summary>
internal static class AlwaysAppliesCheck
{
    public static IEnumerable<Finding> Find(ItemSpace items) => OfItems(items).Concat(OfEmptyReports(items.Policy));

    private static IEnumerable<Finding> OfItems(ItemSpace items)
    {
        foreach (RuleIndex rule in items.Rules.Where(rule => items.Applies(rule) == items.Sets.All))
        {
            string[] below = [.. items.Rules.Where(other => items.GroupOf(other) > items.GroupOf(rule)).Select(other => items[other].Id)];
            if (below.Length == 0) continue;
            string id = items[rule].Id;
            yield return new()
            {
                Severity = FindingSeverity.Error,
                Code = FindingCodes.AlwaysApplies,
                Message = $"Rule '{id}' of group '{items.Policy.Groups[items.GroupOf(rule)].Id}' always applies, so {Silenced(below)} of lower rank never {(below.Length == 1 ? "decides" : "decide")}.",
                Path = items.PathOf(rule),
                Rules = [id, .. below],
                About = new() { Rules = [id, .. below] },
                Count = items.Total,
                Combinations = items.Total,
            };
        }
    }

    // Without items nothing but the report's own facts can be asked, and an unanswered one fulfils no condition: what asks for nothing always holds.
    private static IEnumerable<Finding> OfEmptyReports(TriagePolicy policy)
    {
        for (int i = 0; i + 1 < policy.EmptyReport.Count; i++)
        {
            EmptyReportRule rule = policy.EmptyReport[i];
            if (!rule.When.Any(one => one.Facts.Parts.IsEmpty && one.SomeItem is null && one.EveryItem is null)) continue;
            string[] later = [.. policy.EmptyReport.Skip(i + 1).Select(other => other.Id)];
            yield return new()
            {
                Severity = FindingSeverity.Error,
                Code = FindingCodes.AlwaysApplies,
                Message = $"Rule '{rule.Id}' for an empty report always applies, so {Silenced(later)} after it never {(later.Length == 1 ? "decides" : "decide")}.",
                Path = PolicyPaths.At("emptyReport", i),
                Rules = [rule.Id, .. later],
                About = new() { EmptyReport = [rule.Id, .. later] },
            };
        }
    }

    private static string Silenced(string[] rules) => $"{(rules.Length == 1 ? "rule" : "rules")} {Messages.AllOf(rules)}";
}
