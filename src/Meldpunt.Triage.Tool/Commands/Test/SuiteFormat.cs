using System.CommandLine;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

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
        OutputFormat.Markdown => Plain(SuiteMarkdown.Write(report)),
        Text => Plain(SuiteText.Write(report)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // Names of scenarios are words from outside.
    private static string Plain(string text) => Shown.Lines(text.Replace(Environment.NewLine, "\n", StringComparison.Ordinal));
}
