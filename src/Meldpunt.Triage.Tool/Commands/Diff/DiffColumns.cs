using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>The widths of the columns of a difference.</summary>
internal sealed record DiffColumns(int Where, int Before, int After, int Rules, int Count)
{
    private const int Wide = 110;
    private const int NarrowestCount = 5;

    /// <summary>Divides a width.</summary>
    public static DiffColumns For(int width, int count)
    {
        DiffColumns columns = width < Wide ? new(0, 11, 13, 16, 0) : new(0, 16, 22, 28, 0);
        int figures = Math.Max(NarrowestCount, count);
        return columns with { Count = figures, Where = Math.Max(10, width - columns.Before - columns.After - columns.Rules - figures - (4 * GridPrinter.Gap)) };
    }
}
