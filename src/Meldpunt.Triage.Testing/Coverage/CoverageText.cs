using System.Globalization;

namespace Meldpunt.Triage.Testing;

/// <summary>Shows coverage to people.</summary>
internal static class CoverageText
{
    public static string Name(CoverageKind kind) => kind switch
    {
        CoverageKind.Rule => "rules",
        CoverageKind.Condition => "conditions (MC/DC)",
        CoverageKind.Answer => "answers",
        CoverageKind.Guarantee => "guarantees",
        CoverageKind.Section => "sections",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Plain(SuiteCoverage coverage)
    {
        List<string> lines = [.. Enum.GetValues<CoverageKind>().Select(kind => $"{Name(kind),-20} {Figures(coverage, kind)}")];
        lines.AddRange(Missing(coverage).Select(goal => $"not covered: {goal.Text}"));
        lines.AddRange(coverage.Goals.Where(goal => !goal.IsPossible).Select(goal => $"not possible: {goal.Text}"));
        return string.Join('\n', lines);
    }

    public static string Markdown(SuiteCoverage coverage)
    {
        List<string> lines = ["| | covered | |", "|---|---:|---:|"];
        foreach (CoverageKind kind in Enum.GetValues<CoverageKind>())
        {
            (int covered, int possible) = coverage.Count(kind);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {Name(kind)} | {covered} of {possible} | {PerCent.Text(coverage.Percent(kind))} % |"));
        }

        CoverageGoal[] missing = [.. Missing(coverage)];
        if (missing.Length > 0) lines.AddRange(missing.Select(goal => $"- {goal.Text}").Prepend("").Prepend("Not covered:").Prepend(""));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<CoverageGoal> Missing(SuiteCoverage coverage) => coverage.Goals.Where(goal => goal.IsPossible && !goal.IsCovered);

    private static string Figures(SuiteCoverage coverage, CoverageKind kind)
    {
        (int covered, int possible) = coverage.Count(kind);
        return string.Create(CultureInfo.InvariantCulture, $"{covered,5} of {possible,5}  {PerCent.Text(coverage.Percent(kind)),5} %");
    }
}
