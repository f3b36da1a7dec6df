namespace Meldpunt.Triage.Benchmarks.Pictures;

/// <summary>How many a second, a row for each that is compared, the fastest first.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">What the axis counts.</param>
/// <param name="IsLogarithmic">True for dots along powers of ten, else bars from nothing.</param>
/// <param name="Rates">Each name, how it is drawn, and its rate.</param>
internal sealed record RateChart(string Title, string Unit, bool IsLogarithmic, IReadOnlyList<(string Name, string Kind, double Rate)> Rates)
{
    private const double Left = 270;
    private const double Right = Picture.Width - 110;
    private const double Top = 52;
    private const double RowHeight = 30;

    private IReadOnlyList<(string Name, string Kind, double Rate)> Measured => [.. Rates.Where(row => double.IsFinite(row.Rate)).OrderByDescending(row => row.Rate)];

    /// <summary>All that it shows, in words.</summary>
    public string Words => $"{Title}: {string.Join("; ", Measured.Select(row => $"{row.Name} {Results.Figures.Rate(row.Rate)}"))}.";

    public string Draw()
    {
        double bottom = Top + RowHeight * Measured.Count;
        Picture picture = new(Title, Words, bottom + 58);
        if (Measured.Count == 0) return picture.ToString();
        Axis axis = IsLogarithmic ? Axis.Decades([.. Measured.Select(row => row.Rate)], Left, Right) : Axis.FromZero(Measured[0].Rate, Left, Right);
        foreach (double tick in axis.Ticks())
        {
            picture.Line("grid", axis.At(tick), Top, axis.At(tick), bottom);
            picture.Text("quiet", axis.At(tick), bottom + 20, Results.Figures.Rate(tick), "middle");
        }

        picture.Text("quiet", (Left + Right) / 2, bottom + 44, IsLogarithmic ? $"{Unit}; each line is ten times the one before" : Unit, "middle");
        for (int row = 0; row < Measured.Count; row++)
        {
            (string name, string kind, double rate) = Measured[row];
            double y = Top + RowHeight * (row + 0.5);
            picture.Text(kind == "ours" ? "bold" : "", Left - 14, y + 4, name, "end");
            if (IsLogarithmic)
            {
                picture.Line("grid", Left, y, axis.At(rate), y);
                picture.Dot($"mark {kind}", axis.At(rate), y, 6);
            }
            else
            {
                picture.Rectangle($"mark {kind}", Left, y - 9, axis.At(rate) - Left, 18);
            }

            picture.Text(kind == "ours" ? "bold" : "", axis.At(rate) + 12, y + 4, Results.Figures.Rate(rate));
        }

        return picture.ToString();
    }
}
