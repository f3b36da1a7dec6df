using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>Rules without a source, and sections that nothing cites.</summary>
internal static class BruteForceSources
{
    public static IEnumerable<Expected> Of(TriagePolicy policy)
    {
        (string Id, string Path, Citation Source)[] all =
        [
            .. policy.Groups.SelectMany((group, g) => group.Rules.Select((rule, r) => (rule.Id, $"$.groups[{g}].rules[{r}]", rule.Source))),
            .. policy.EmptyReport.Select((rule, i) => (rule.Id, $"$.emptyReport[{i}]", rule.Source)),
            .. policy.Referrals.Select((rule, i) => (rule.Id, $"$.referrals[{i}]", rule.Source)),
            .. policy.Notices.Select((rule, i) => (rule.Id, $"$.notices[{i}]", rule.Source)),
            .. policy.Labels.Select((rule, i) => (rule.Id, $"$.labels[{i}]", rule.Source)),
        ];
        return all.Where(one => one.Source.Sections.IsEmpty).Select(one => new Expected(FindingSeverity.Warning, FindingCodes.NoSource, one.Path, [one.Id]))
            .Concat(policy.Sections.Select((section, i) => (section, i)).Where(one => !all.Any(rule => rule.Source.Sections.Contains(one.section.Id)))
                .Select(one => new Expected(FindingSeverity.Warning, FindingCodes.UncitedSection, $"$.sections[{one.i}]", []) { Says = one.section.Title }));
    }
}
