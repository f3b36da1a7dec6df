using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, for people at a terminal.</summary>
internal sealed class CheckTable(PolicyCheck check, ToolConsole console)
{
    private const int Severity = 8;
    private const int Code = 13;
    private const int Place = 7;
    private const int Verdict = 8;
    private const int Combinations = 22;

    public string Text()
    {
        using StringWriter text = new() { NewLine = Environment.NewLine };
        using GridPrinter printer = new(text, console);
        printer.PrintText($"{Shown.Plain(check.File.Policy.ToString())}: {check.Summary}");
        PrintFindings(printer);
        PrintGuarantees(printer);
        if (check.Source is { } source) PrintSource(printer, source);
        return text.ToString();
    }

    private void PrintFindings(GridPrinter printer)
    {
        if (check.Findings.IsEmpty) return;
        int width = printer.Rest(Severity, Code, Place);
        int code = printer.Column(Code);
        printer.PrintBlank();
        printer.PrintHeader(new("SEVERITY", Severity), new("FINDING", code), new("LINE", Place), new("WHAT IS FOUND", width));
        foreach (Finding finding in check.Findings)
        {
            printer.PrintRow(
                new(PolicyCheck.Word(finding), Severity) { Style = finding.Accepted is null ? StyleOf(finding.Severity) : Style.Plain },
                new(WordWrap.Fit([finding.Code], code), code),
                new($"{check.PlaceOf(finding).Line}", Place),
                new(string.Join('\n', FindingText.Lines(finding).Select(line => WordWrap.Fit(Shown.Plain(line).Split(' '), width))), width));
        }
    }

    private void PrintGuarantees(GridPrinter printer)
    {
        int width = printer.Rest(Verdict, Combinations);
        printer.PrintBlank();
        if (check.GuaranteesWait) printer.PrintText(FindingText.Waiting);
        if (check.Guarantees.IsEmpty) return;
        printer.PrintHeader(new("GUARANTEE", width), new("VERDICT", Verdict), new("COMBINATIONS", Combinations));
        foreach (GuaranteeVerdict verdict in check.Guarantees)
        {
            printer.PrintRow(
                new(WordWrap.Fit([verdict.Guarantee.Id], width), width),
                new(FindingText.Verdict(verdict), Verdict) { Style = verdict.Holds ? Look.Good : Look.Bad },
                new(FindingText.Combinations(verdict), Combinations));
        }
    }

    private static void PrintSource(GridPrinter printer, ValueList<SourceChange> source)
    {
        int width = printer.Rest(Severity);
        printer.PrintBlank();
        printer.PrintText(SourceText.Summary(source));
        if (source.IsEmpty) return;
        printer.PrintHeader(new("SOURCE", Severity), new("WHAT BECAME OF IT", width));
        foreach (SourceChange change in source)
        {
            printer.PrintRow(
                new(SourceText.Word(change.Kind), Severity) { Style = StyleOf(FindingSeverity.Warning) },
                new(string.Join('\n', SourceText.Lines(change).Select(line => WordWrap.Fit(Shown.Plain(line).Split(' '), width))), width));
        }
    }

    private static Style StyleOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Look.Bad,
        FindingSeverity.Warning => Look.Notable,
        FindingSeverity.Note => Style.Plain,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
