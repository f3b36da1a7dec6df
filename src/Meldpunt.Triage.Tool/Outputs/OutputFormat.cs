using System.CommandLine;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The forms in which findings and differences are written.</summary>
internal static class OutputFormat
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string Markdown = "markdown";

    public static Option<string> Option()
    {
        Option<string> output = new("--output", "-o")
        {
            Description = "A table for people, JSON for programs, SARIF 2.1.0 for annotations on a pull request, or Markdown for a comment on it",
            DefaultValueFactory = _ => Table,
        };
        output.AcceptOnlyFromAmong(Table, Json, Sarif, Markdown);
        return output;
    }
}
