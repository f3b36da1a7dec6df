using System.CommandLine;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>The forms in which the report on a suite is written.</summary>
internal static class SuiteFormat
{
    public static Option<string> Option()
    {
        Option<string> output = new("--output", "-o")
        {
            Description = "Text for people, JSON for programs, or Markdown for a comment on a pull request",
            DefaultValueFactory = _ => "text",
        };
        output.AcceptOnlyFromAmong("text", OutputFormat.Json, OutputFormat.Markdown);
        return output;
    }

    public static string Write(SuiteReport report, string format) => format switch
    {
        OutputFormat.Json => SuiteJson.Write(report),
        OutputFormat.Markdown => SuiteMarkdown.Write(report),
        _ => SuiteText.Write(report),
    };
}
