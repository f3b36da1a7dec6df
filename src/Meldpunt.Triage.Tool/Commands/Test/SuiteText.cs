namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>Shows the report on a suite as text: what failed first, and the sum last.</summary>
internal static class SuiteText
{
    public static string Write(SuiteReport report)
    {
        List<string> parts = [.. report.Failed.Select(result => result.ToString())];
        if (report.Coverage is { } coverage) parts.Add(coverage.ToString());
        if (report.Mutation is { } mutation) parts.Add(mutation.ToString());
        parts.Add(string.Join('\n', report.Shortfalls().Append(report.Summary)));
        return string.Join("\n\n", parts) + "\n";
    }
}
