using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, as SARIF: a result for each finding, at its place in the policy's file.</summary>
internal static class CheckSarif
{
    public static string Write(PolicyCheck check, string folder) =>
        new SarifLog([.. FindingRules.All, SourceRule], folder)
            .Write(check.Findings.Select(finding => Result(check, finding)).Concat((check.Source ?? []).Select(change => Result(check, change))));

    /// <summary>A source that is not as it was; it is no finding of the analysis, which knows the document alone.</summary>
    private static SarifRule SourceRule { get; } = new(
        "source-changed", "The text that the policy comes from is not as it was.",
        "Read what it says now, change the rules, texts and guarantees that cite it if they must follow, and keep its new fingerprint.", "warning");

    private static SarifResult Result(PolicyCheck check, SourceChange change) => new(
        SourceRule.Id, "warning", string.Join(' ', SourceText.Lines(change)), SarifPlace.From(check.File.Name, check.File.Reading.Locate(new() { Path = PathOf(check, change), Message = "" })));

    private static string PathOf(PolicyCheck check, SourceChange change)
    {
        int section = change.Sections.IsEmpty ? -1 : check.File.Policy.Sections.Select(one => one.Id).ToList().IndexOf(change.Sections[0]);
        return section < 0 ? "$.sections" : $"$.sections[{section}]";
    }

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
