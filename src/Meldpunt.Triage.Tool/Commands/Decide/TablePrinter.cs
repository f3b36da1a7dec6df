using Meldpunt.Triage.Tool.Outputs;
using Spectre.Console;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Prints the table of decisions, its columns fixed.</summary>
internal sealed class TablePrinter(TextWriter output, TableColumns columns, bool colours) : IDisposable
{
    private readonly GridPrinter _printer = new(output, colours);

    public void Print(DecisionRow row)
    {
        int[] widths = row.IsFault ? [columns.Message] : [columns.Items, columns.Referrals, columns.Questions];
        _printer.Print(
        [
            new(row.Report, columns.Report),
            new(row.Route, columns.Route) { Style = StyleOf(row) },
            .. row.Cells.Zip(widths, (text, width) => new GridCell(text, width)),
        ]);
    }

    public void Dispose() => _printer.Dispose();

    private static Style StyleOf(DecisionRow row)
    {
        if (row == DecisionRow.Header) return new(decoration: Decoration.Bold);
        if (row.IsFault) return new(Color.Red, decoration: Decoration.Bold);
        return row.Route.StartsWith(Route.Assess, StringComparison.Ordinal) ? new(Color.Green) : Style.Plain;
    }
}
