using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, for people at a terminal.</summary>
internal sealed class CheckTable(PolicyCheck check, ToolConsole console)
{
    private const int Narrowest = 72;
    private const int Severity = 8;
    private const int Code = 13;
    private const int Place = 7;
    private const int Verdict = 8;
    private const int Combinations = 22;

    private readonly int _width = Math.Max(console.Width, Narrowest);

    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console.Colours);
        printer.PrintText($"{Shown.Plain(check.File.Policy.ToString())}: {check.Summary}", _width);
        PrintFindings(printer);
        PrintGuarantees(printer);
        if (check.Source is { } source) PrintSource(printer, source);
        return text.ToString();
    }

    private void PrintFindings(GridPrinter printer)
    {
        if (check.Findings.IsEmpty) return;
        int width = _width - Severity - Code - Place - (3 * GridPrinter.Gap);
        printer.PrintBlank();
        printer.PrintHeader(new("SEVERITY", Severity), new("FINDING", Code), new("LINE", Place), new("WHAT IS FOUND", width));
        foreach (Finding finding in check.Findings)
        {
            printer.Print(
                new(PolicyCheck.Word(finding), Severity) { Style = finding.Accepted is null ? StyleOf(finding.Severity) : Style.Plain },
                new(WordWrap.Fit([finding.Code], Code), Code),
                new($"{check.PlaceOf(finding).Line}", Place),
                new(string.Join('\n', FindingText.Lines(finding).Select(line => WordWrap.Fit(Shown.Plain(line).Split(' '), width))), width));
        }
    }

    private void PrintGuarantees(GridPrinter printer)
    {
        int width = _width - Verdict - Combinations - (2 * GridPrinter.Gap);
        printer.PrintBlank();
        if (check.GuaranteesWait) printer.PrintText(FindingText.Waiting, _width);
        if (check.Guarantees.IsEmpty) return;
        printer.PrintHeader(new("GUARANTEE", width), new("VERDICT", Verdict), new("COMBINATIONS", Combinations));
        foreach (GuaranteeVerdict verdict in check.Guarantees)
        {
            printer.Print(
                new(WordWrap.Fit([verdict.Guarantee.Id], width), width),
                new(FindingText.Verdict(verdict), Verdict) { Style = verdict.Holds ? new(Color.Green) : StyleOf(FindingSeverity.Error) },
                new(FindingText.Combinations(verdict), Combinations));
        }
    }

    private void PrintSource(GridPrinter printer, ValueList<SourceChange> source)
    {
        int width = _width - Severity - GridPrinter.Gap;
        printer.PrintBlank();
        printer.PrintText(SourceText.Summary(source), _width);
        if (source.IsEmpty) return;
        printer.PrintHeader(new("SOURCE", Severity), new("WHAT BECAME OF IT", width));
        foreach (SourceChange change in source)
        {
            printer.Print(
                new(SourceText.Word(change.Kind), Severity) { Style = StyleOf(FindingSeverity.Warning) },
                new(string.Join('\n', SourceText.Lines(change).Select(line => WordWrap.Fit(Shown.Plain(line).Split(' '), width))), width));
        }
    }

    private static Style StyleOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => new(Color.Red, decoration: Decoration.Bold),
        FindingSeverity.Warning => new(Color.Yellow),
        FindingSeverity.Note => Style.Plain,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
