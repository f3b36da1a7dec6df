using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, for a comment below a pull request.</summary>
internal static class CheckMarkdown
{
    private const int Most = 50;

    public static string Write(PolicyCheck check)
    {
        MarkdownWriter text = new();
        int held = check.Guarantees.Count(verdict => verdict.Holds);
        text.Heading(check.File.Policy.ToString());
        text.Paragraph(check.GuaranteesWait
            ? $"{check.Summary} {FindingText.Waiting}"
            : $"{check.Summary} {held} of {Figures.Counted(check.Guarantees.Count, "guarantee holds", "guarantees hold")}.");
        if (!check.Findings.IsEmpty)
        {
            text.Table(
                ["Severity", "Finding", " Line", "Message"],
                check.Findings.Take(Most).Select(finding => (IReadOnlyList<IEnumerable<string>>)
                    [[PolicyCheck.Word(finding)], [finding.Code], [$"{check.PlaceOf(finding).Line}"], FindingText.Lines(finding)]));
            if (check.Findings.Count > Most) text.Paragraph($"And {check.Findings.Count - Most} more.");
        }

        if (!check.Guarantees.IsEmpty)
        {
            text.Table(
                ["Guarantee", "Verdict", " Combinations"],
                check.Guarantees.Select(verdict => (IReadOnlyList<IEnumerable<string>>)
                    [[verdict.Guarantee.Id], [FindingText.Verdict(verdict)], [FindingText.Combinations(verdict)]]));
        }

        if (check.Source is { } source)
        {
            text.Paragraph(SourceText.Summary(source));
            if (!source.IsEmpty) text.Table(["Source", "What became of it"], source.Take(Most).Select(change => (IReadOnlyList<IEnumerable<string>>)[[SourceText.Word(change.Kind)], SourceText.Lines(change)]));
            if (source.Count > Most) text.Paragraph($"And {source.Count - Most} more.");
        }

        return text.ToString();
    }
}
