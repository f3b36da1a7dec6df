using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Traces both ways between the rules and the sections of the source text: rules that cite none, and sections that
/// none cites. A policy that lists no sections is not traced.
/// </summary>
internal static class SourceCheck
{
    public static IEnumerable<Finding> Find(TriagePolicy policy)
    {
        if (policy.Sections.IsEmpty) yield break;
        (string Kind, FindingSubject About, string Id, Citation Source, string Path)[] all = [.. Rules(policy)];
        foreach ((string kind, FindingSubject about, string id, _, string path) in all.Where(one => one.Source.Sections.IsEmpty))
        {
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.NoSource,
                Message = $"{kind} '{id}' cites no section of the source.",
                Path = path,
                Rules = [id],
                About = about,
            };
        }

        HashSet<string> cited = [.. all.SelectMany(one => one.Source.Sections)];
        for (int i = 0; i < policy.Sections.Count; i++)
        {
            SourceSection section = policy.Sections[i];
            if (cited.Contains(section.Id)) continue;
            yield return new()
            {
                Severity = FindingSeverity.Warning,
                Code = FindingCodes.UncitedSection,
                Message = $"No rule cites section '{section.Id}' ({section.Title}) of the source.",
                Path = PolicyPaths.At("sections", i),
                About = new() { Section = section.Id },
            };
        }
    }

    private static IEnumerable<(string Kind, FindingSubject About, string Id, Citation Source, string Path)> Rules(TriagePolicy policy) =>
        policy.Groups.SelectMany((group, g) => group.Rules.Select((rule, r) => ("Rule", new FindingSubject { Rules = [rule.Id] }, rule.Id, rule.Source, PolicyPaths.Rule(g, r))))
            .Concat(policy.EmptyReport.Select((rule, i) => ("Rule for an empty report", new FindingSubject { EmptyReport = [rule.Id] }, rule.Id, rule.Source, PolicyPaths.At("emptyReport", i))))
            .Concat(policy.Referrals.Select((referral, i) => ("Referral", new FindingSubject { Referrals = [referral.Id] }, referral.Id, referral.Source, PolicyPaths.At("referrals", i))))
            .Concat(policy.Notices.Select((notice, i) => ("Notice", new FindingSubject { Notices = [notice.Id] }, notice.Id, notice.Source, PolicyPaths.At("notices", i))))
            .Concat(policy.Labels.Select((label, i) => ("Label", new FindingSubject { Labels = [label.Id] }, label.Id, label.Source, PolicyPaths.At("labels", i))));
}

/// <summary>Notes that a policy reads no URLs: nobody is asked for one, and an item's URL is an error.</summary>
internal static class EvidenceCheck
{
    public static IEnumerable<Finding> Find(TriagePolicy policy) => policy.Evidence is not null ? [] :
    [
        new()
        {
            Severity = FindingSeverity.Note,
            Code = FindingCodes.ReadsNoUrls,
            Message = "The policy reads no URLs: nobody is asked for a web address, and a report with one is refused.",
            Path = "$",
        },
    ];
}
