namespace Meldpunt.Triage.Benchmarks.Reports;

/// <summary>Reports over the facts of the shipped policy: no two alike, mostly of one item. The same seed gives the same reports.</summary>
internal static class SeededReports
{
    private const double Unanswered = 0.3;

    /// <summary>Reports in which every fact is answered.</summary>
    public static Report[] Complete(int count, int seed)
    {
        Random random = new(seed);
        HashSet<Report> known = [];
        List<Report> reports = new(count);
        while (reports.Count < count)
        {
            Report report = One(random);
            if (known.Add(report)) reports.Add(report);
        }

        return [.. reports];
    }

    /// <summary>The same reports, each fact left out with a chance of 0.3.</summary>
    public static Report[] Partial(int count, int seed)
    {
        Random random = new(seed + 1);
        return [.. Complete(count, seed).Select(report => Forget(report, random))];
    }

    private static Report One(Random random) => new()
    {
        Items = [.. Enumerable.Range(0, Items(random)).Select(_ => Item(random))],
        ImmediateDanger = Any<YesNoDoubt>(random),
        ChildConcern = Any<YesNoDoubt>(random),
        Anonymous = Any<YesNo>(random),
        Searched = Any<YesNo>(random),
        Shared = Any<YesNo>(random),
    };

    private static int Items(Random random) => random.Next(20) switch
    {
        0 => 0,
        < 16 => 1,
        < 18 => 2,
        _ => 3,
    };

    private static ReportItem Item(Random random) => new()
    {
        Format = Any<Format>(random),
        Rendering = Any<Rendering>(random),
        Persons = Any<Persons>(random),
        Nature = Any<Nature>(random),
        Place = Any<Place>(random),
        Link = Any<Link>(random),
    };

    private static Report Forget(Report report, Random random) => new()
    {
        Items = [.. report.Items.Select(item => Forget(item, random))],
        ImmediateDanger = Maybe(report.ImmediateDanger, random),
        ChildConcern = Maybe(report.ChildConcern, random),
        Anonymous = Maybe(report.Anonymous, random),
        Searched = Maybe(report.Searched, random),
        Shared = Maybe(report.Shared, random),
    };

    private static ReportItem Forget(ReportItem item, Random random) => new()
    {
        Format = Maybe(item.Format, random),
        Rendering = Maybe(item.Rendering, random),
        Persons = Maybe(item.Persons, random),
        Nature = Maybe(item.Nature, random),
        Place = Maybe(item.Place, random),
        Link = Maybe(item.Link, random),
    };

    private static T? Maybe<T>(T? answer, Random random)
        where T : struct => random.NextDouble() < Unanswered ? null : answer;

    private static T Any<T>(Random random)
        where T : struct, Enum => Words<T>.All[random.Next(Words<T>.All.Length)];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly T[] All = Enum.GetValues<T>();
    }
}
