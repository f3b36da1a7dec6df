using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis.Checks;

/// <summary>Notes that a policy reads no URLs: nobody is asked for one, and an item's URL is an error.</summary>
internal static class EvidenceCheck
{
    public static IEnumerable<Finding> Of(TriagePolicy policy) => policy.Evidence is not null ? [] :
    [
        new(FindingSeverity.Note, FindingCodes.ReadsNoUrls, "The policy reads no URLs: nobody is asked for a web address, and a report with one is refused.") { Path = "$" },
    ];
}
