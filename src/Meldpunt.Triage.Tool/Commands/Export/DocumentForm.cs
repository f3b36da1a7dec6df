using System.CommandLine;
using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export html</c> and <c>markdown</c>: a policy, or the difference of two, for people.</summary>
internal static class DocumentForm
{
    public const string Html = "html";
    public const string Markdown = "markdown";

    public static Command CreateHtml(ToolConsole console) => Create(
        console, Html, "Writes a self-contained page about a policy, or about what a new version changes.", HtmlExport.Write, HtmlExport.OfDifference);

    public static Command CreateMarkdown(ToolConsole console) => Create(
        console, Markdown, "Writes the same as Markdown.", MarkdownExport.Write, MarkdownExport.OfDifference);

    private static Command Create(
        ToolConsole console, string name, string description, Func<TriagePolicy, CultureInfo?, int, CancellationToken, string> ofPolicy, Func<PolicyDifference, CultureInfo?, PastReportsSummary?, string> ofDifference)
    {
        Argument<string?> policy = ExportCommand.Policy();
        Argument<string?> present = new("NEW") { Arity = ArgumentArity.ZeroOrOne, Description = "A new version; the page is then about what it changes" };
        Option<string?> culture = new("--culture")
        {
            Description = "The language of headings and sentences: nl, or en for any other; by default that of the policy's first texts",
            HelpName = "CULTURE",
            CompletionSources = { "en", "nl" },
        };
        Option<string?> map = new("--map") { Description = "Mapping of renamed, split or merged terms", HelpName = "FILE" };
        Option<string?> reports = new("--reports") { Description = "Reports that came in as JSON Lines, or a journal of decisions; the page then says which would be decided otherwise, and by which rows; '-' is standard input", HelpName = "FILE" };
        Option<bool> closed = new("--closed") { Description = "Close these reports first, as a host does that cannot ask any more" };
        Option<int> budget = BudgetOption.Create();
        Command command = new(name, description) { policy, present, culture, map, reports, closed, budget };
        command.Validators.Add(result =>
        {
            bool isOfTwo = result.GetResult(present) is { Tokens.Count: > 0 };
            if (result.GetResult(map) is not null && !isOfTwo) result.AddError("--map works only with two versions: POLICY and NEW");
            if (result.GetResult(reports) is not null && !isOfTwo) result.AddError("--reports works only with two versions: POLICY and NEW");
            if (result.GetResult(closed) is not null && result.GetResult(reports) is null) result.AddError("--closed closes past reports; add --reports FILE");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            ExportRun run = new(console, name);
            string? language = parsed.GetValue(culture);
            if (Languages.Fault(language, PolicyTexts.None) is { } wrong) return await run.WrongAsync([wrong]).ConfigureAwait(false);
            CultureInfo? found = language is null ? null : Languages.Find(language, PolicyTexts.None);
            if (parsed.GetValue(present) is not { } other) return await run.RunAsync(parsed.GetValue(policy), source => ofPolicy(source, found, parsed.GetValue(budget), cancellation), cancellation: cancellation).ConfigureAwait(false);
            DiffRequest versions = new(parsed.GetValue(policy)!, other)
            {
                Map = parsed.GetValue(map),
                Reports = parsed.GetValue(reports),
                IsClosed = parsed.GetValue(closed),
                Budget = parsed.GetValue(budget),
            };
            return await run.RunAsync(versions, diff => ofDifference(diff.Difference, found, diff.Reports), cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
