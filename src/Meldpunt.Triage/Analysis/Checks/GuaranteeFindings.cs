namespace Meldpunt.Triage.Analysis;

/// <summary>Turns the verdicts on guarantees that do not hold into findings.</summary>
internal static class GuaranteeFindings
{
    public static IEnumerable<Finding> Find(IEnumerable<GuaranteeVerdict> verdicts) =>
        verdicts.Select((verdict, place) => (verdict, place)).Where(one => !one.verdict.Holds).Select(one => new Finding
        {
            Severity = FindingSeverity.Error,
            Code = FindingCodes.BrokenGuarantee,
            Message = $"The guarantee '{one.verdict.Guarantee.Id}' does not hold. {one.verdict.Account}",
            Path = PolicyPaths.At("guarantees", one.place),
            Rules = one.verdict.Rules,
            Witnesses = one.verdict.Witnesses,
            Count = one.verdict.Broken,
            Combinations = one.verdict.Combinations,
        });
}
