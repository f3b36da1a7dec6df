using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>The widths of the columns: fixed before the first row, since rows are written as they come.</summary>
internal sealed record TableColumns(int Report, int Route, int Items, int Referrals, int Questions)
{
    private const int Narrowest = 72;
    private const int Wide = 116;

    /// <summary>The width of a message that takes the place of the last three columns.</summary>
    public int Message => Items + GridPrinter.Gap + Referrals + GridPrinter.Gap + Questions;

    /// <summary>Divides a width; below the narrowest table, lines of the terminal break.</summary>
    public static TableColumns For(int width)
    {
        TableColumns columns = width < Wide ? new(8, 12, 0, 13, 17) : new(14, 17, 0, 20, 24);
        int rest = Math.Max(width, Narrowest) - columns.Report - columns.Route - columns.Referrals - columns.Questions - (4 * GridPrinter.Gap);
        return columns with { Items = rest };
    }
}
