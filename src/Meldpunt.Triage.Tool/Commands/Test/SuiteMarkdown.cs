namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>Shows the report on a suite as Markdown.</summary>
internal static class SuiteMarkdown
{
    public static string Write(SuiteReport report)
    {
        List<string> parts = ["## Scenarios", report.Summary + "."];
        parts.AddRange(report.Failed.Select(result => $"```\n{result}\n```"));
        if (report.Coverage is { } coverage) parts.AddRange(["### Coverage", coverage.ToMarkdown().TrimEnd('\n')]);
        if (report.Mutation is { } mutation) parts.AddRange(["### Mutants", $"```\n{mutation}\n```"]);
        string[] shortfalls = [.. report.Shortfalls().Select(line => $"- {line}")];
        if (shortfalls.Length > 0) parts.Add(string.Join('\n', shortfalls));
        return string.Join("\n\n", parts) + "\n";
    }
}
