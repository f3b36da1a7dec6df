using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

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
