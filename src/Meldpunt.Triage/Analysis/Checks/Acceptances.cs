using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Marks the findings that a policy accepts. An acceptance covers one finding: of its kind, and about the same words.</summary>
internal static class Acceptances
{
    /// <summary>The findings, those that are accepted with their acceptance.</summary>
    public static ValueList<Finding> Mark(TriagePolicy policy, IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        AcceptedFinding?[] marks = new AcceptedFinding?[all.Length];
        foreach (AcceptedFinding accepted in policy.Accepted)
        {
            if (Fitting(accepted, all) is [var only]) marks[only] = accepted;
        }

        return all.Select((finding, i) => finding with { Accepted = marks[i] }).ToValueList();
    }

    /// <summary>The acceptances that cover none, or that could mean several.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="all">Everything that was found.</param>
    public static IEnumerable<Finding> Unused(TriagePolicy policy, ValueList<Finding> all)
    {
        for (int i = 0; i < policy.Accepted.Count; i++)
        {
            AcceptedFinding accepted = policy.Accepted[i];
            if (Fitting(accepted, all) is { Count: not 1 } fitting) yield return Describe(accepted, i, fitting.Count, all);
        }
    }

    private static List<int> Fitting(AcceptedFinding accepted, IReadOnlyList<Finding> all) =>
        [.. Enumerable.Range(0, all.Count).Where(i => all[i].Code == accepted.Finding && all[i].About.IsSameAs(accepted.About))];

    private static Finding Describe(AcceptedFinding accepted, int place, int fitting, ValueList<Finding> all) => new()
    {
        Severity = FindingSeverity.Warning,
        Code = FindingCodes.AcceptsNothing,
        Message = fitting == 0
            ? $"The policy accepts '{accepted.Name}', which is not found{Instead(accepted, all)}."
            : $"The policy accepts '{accepted.Name}', which is found {fitting} times; an acceptance can cover only one finding, so none is accepted.",
        Path = PolicyPaths.At("accepted", place),
        Rules = [.. accepted.About.Lists.SelectMany(list => list.Words)],
    };

    // What was most likely meant: a finding of the kind that begins with the same word.
    private static string Instead(AcceptedFinding accepted, ValueList<Finding> all) =>
        all.FirstOrDefault(finding => finding.Accepted is null && finding.Code == accepted.Finding && First(finding.About) == First(accepted.About)) is { } near
        && near.About != FindingSubject.Nothing ? $"; there is one about '{near.About}'" : "";

    private static string? First(FindingSubject about) =>
        about.Lists.SelectMany(list => list.Words).FirstOrDefault() ?? about.Fact ?? about.Route ?? about.Section;
}
