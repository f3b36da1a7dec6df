using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>The widths of the columns of a difference.</summary>
internal sealed record DiffColumns(int Where, int Before, int After, int Rules, int Count)
{
    private const int Wide = 110;
    private const int Narrowest = 10;
    private const int NarrowestCount = 5;

    /// <summary>Divides the width that there is.</summary>
    public static DiffColumns For(GridPrinter printer, int count)
    {
        DiffColumns columns = printer.Width < Wide ? new(0, 11, 13, 16, 0) : new(0, 16, 22, 28, 0);
        int figures = Math.Max(NarrowestCount, count);
        return new(
            Math.Max(Narrowest, printer.Rest(columns.Before, columns.After, columns.Rules, figures)),
            printer.Column(columns.Before),
            printer.Column(columns.After),
            printer.Column(columns.Rules),
            printer.Column(figures));
    }
}
