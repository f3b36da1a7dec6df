using System.CommandLine;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>The forms in which the report on a suite is written.</summary>
internal static class SuiteFormat
{
    private const string Text = "text";

    public static Option<string> Option()
    {
        Option<string> output = new("--output", "-o")
        {
            Description = "Text for people, JSON for programs, or Markdown for a comment on a pull request",
            DefaultValueFactory = _ => Text,
        };
        output.AcceptOnlyFromAmong(Text, OutputFormat.Json, OutputFormat.Markdown);
        return output;
    }

    public static string Write(SuiteReport report, string format) => format switch
    {
        OutputFormat.Json => SuiteJson.Write(report),
        OutputFormat.Markdown => SuiteMarkdown.Write(report),
        Text => SuiteText.Write(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
