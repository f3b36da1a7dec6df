using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Explain;

/// <summary>The page about one line of input: what the reporter is shown, and then why, for staff.</summary>
internal sealed class ReportPages(TriageEngine engine, TextBook book)
{
    private const int MostFaults = 5;
    private const int LongestId = 64;

    public IReadOnlyList<string> FixedFacts { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What comes above the page: which report it is about.</summary>
    public string HeaderOf(LineResult result)
    {
        string line = book.Phrase("line", result.Line);
        return string.IsNullOrWhiteSpace(result.Decision?.Id) ? line : book.Phrase("report", Shown.Id(result.Decision.Id, LongestId));
    }

    public TextPage Of(LineResult result) =>
        new() { Language = book.Language, Blocks = [.. result.Decision is { } decision ? Decided(decision) : NotDecided(result)] };

    private IEnumerable<TextBlock> Decided(Decision decision)
    {
        Explanation explanation = engine.Explain(decision, [.. FixedFacts]);
        RuleLines rules = new(engine, book);
        return book.Outcome(decision).Blocks.Concat(Enumerable.Range(0, decision.Items.Count)
            .SelectMany(item => book.Explain(explanation, item).Blocks.Concat(rules.Of(explanation.Items[item], Rules)))).Concat(Labels(decision));
    }

    private IEnumerable<TextBlock> Labels(Decision decision)
    {
        if (decision.Labels.IsEmpty) return [];
        return decision.Labels.Select(label => new TextBlock { Kind = TextBlockKind.Point, Text = book[$"label.{label}"] })
            .Prepend(new() { Kind = TextBlockKind.Heading, Text = book["phrase.labels"] });
    }

    private IEnumerable<TextBlock> NotDecided(LineResult result)
    {
        IEnumerable<TextBlock> shown = result.Faults.Take(MostFaults)
            .Select(fault => new TextBlock { Kind = TextBlockKind.Point, Text = $"{fault.Path}: {fault.Message}" })
            .Prepend(new() { Kind = TextBlockKind.Title, Text = book["phrase.not-decided"] });
        int more = result.Faults.Count - MostFaults;
        return more > 0 ? shown.Append(new() { Kind = TextBlockKind.Point, Text = book.Phrase("more-faults", more) }) : shown;
    }
}
