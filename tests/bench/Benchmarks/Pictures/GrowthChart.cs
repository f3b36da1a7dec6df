using System.Globalization;

namespace Meldpunt.Triage.Benchmarks.Pictures;

/// <summary>What an item takes as something grows, a line for each that is compared.</summary>
/// <param name="Title">What grows.</param>
/// <param name="Across">What the axis below counts.</param>
/// <param name="Counts">The counts that were measured.</param>
/// <param name="IsLogarithmic">True when the counts stand along powers of ten; times always do.</param>
/// <param name="Lines">Each name, how it is drawn, and its nanoseconds by count.</param>
internal sealed record GrowthChart(string Title, string Across, int[] Counts, bool IsLogarithmic, IReadOnlyList<(string Name, string Kind, double[] Times)> Lines)
{
    private const double Left = 80;
    private const double Right = Picture.Width - 250;
    private const double Top = 70;
    private const double Bottom = 370;
    private const double LabelHeight = 18;

    /// <summary>All that it shows, in words.</summary>
    public string Words => $"{Title}. {string.Join("; ", Lines.Where(line => Points(line.Times).Any()).Select(InWords))}.";

    public string Draw()
    {
        Picture picture = new(Title, Words, Bottom + 60);
        double[] times = [.. Lines.SelectMany(line => line.Times).Where(double.IsFinite)];
        if (times.Length == 0) return picture.ToString();
        Axis down = Axis.Decades(times, Bottom, Top);
        Axis across = new(Counts[0], Counts[^1], Left, Right, IsLogarithmic);
        picture.Text("quiet", 16, 52, "time for an item; each line is ten times the one below");
        foreach (double tick in down.Ticks())
        {
            picture.Line("grid", Left, down.At(tick), Right, down.At(tick));
            picture.Text("quiet", Left - 10, down.At(tick) + 4, Power(tick), "end");
        }

        foreach (int count in Counts) picture.Text("quiet", across.At(count), Bottom + 20, count.ToString("#,0", CultureInfo.InvariantCulture), "middle");
        picture.Text("quiet", (Left + Right) / 2, Bottom + 44, Across, "middle");
        List<(string Text, string Kind, double Y)> labels = [];
        foreach ((string name, string kind, double[] of) in Lines)
        {
            (double X, double Y)[] points = [.. Points(of).Select(point => (across.At(point.Count), down.At(point.Time)))];
            if (points.Length == 0) continue;
            picture.Path($"line {kind}", points);
            foreach ((double x, double y) in points) picture.Dot($"mark {kind}", x, y, 3.5);
            labels.Add(($"{name}, {Results.Figures.Time(Points(of).Last().Time)}", kind, points[^1].Y));
        }

        double above = double.MinValue;
        foreach ((string text, string kind, double y) in labels.OrderBy(label => label.Y))
        {
            above = Math.Max(y + 4, above + LabelHeight);
            picture.Text($"label {kind}", Right + 14, above, text);
        }

        return picture.ToString();
    }

    private IEnumerable<(int Count, double Time)> Points(double[] times) => Counts.Zip(times).Where(point => double.IsFinite(point.Second));

    private string InWords((string Name, string Kind, double[] Times) line)
    {
        (int Count, double Time)[] points = [.. Points(line.Times)];
        return $"{line.Name}: {Results.Figures.Time(points[0].Time)} with {points[0].Count:#,0}, {Results.Figures.Time(points[^1].Time)} with {points[^1].Count:#,0}";
    }

    private static string Power(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{nanoseconds:0} ns",
        < 1e6 => $"{nanoseconds / 1e3:0} µs",
        _ => $"{nanoseconds / 1e6:0} ms",
    };
}
