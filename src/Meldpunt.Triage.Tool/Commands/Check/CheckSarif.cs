using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, as SARIF: a result for each finding, at its place in the policy's file.</summary>
internal static class CheckSarif
{
    public static string Write(PolicyCheck check, string folder) =>
        new SarifLog(FindingRules.All, folder).Write(check.Findings.Select(finding => Result(check, finding)));

    private static SarifResult Result(PolicyCheck check, Finding finding) => new(
        finding.Code,
        PolicyCheck.Word(finding.Severity),
        string.Join(' ', FindingText.Found(finding)),
        SarifPlace.From(check.File.Name, check.PlaceOf(finding)))
    {
        Witnesses = finding.Witnesses,
        Suppressed = finding.Accepted?.Reason,
    };
}
