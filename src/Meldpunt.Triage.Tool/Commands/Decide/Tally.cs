using System.Globalization;

namespace Meldpunt.Triage.Tool.Commands.Decide;

/// <summary>Adds up what came of all sources, and says it in a few words.</summary>
internal sealed class Tally
{
    private readonly List<string> _routes;
    private readonly Dictionary<string, long> _counts = [];

    public Tally(IEnumerable<string> routes) => _routes = [.. routes];

    public long Decided { get; private set; }

    public long Faulty { get; private set; }

    public void Add(LinesSummary summary)
    {
        Decided += summary.Decided;
        Faulty += summary.Faulty;
        foreach (RouteCount count in summary.Routes) _counts[count.Route] = Count(count.Route) + count.Reports;
    }

    public override string ToString()
    {
        string routes = string.Join(", ", _routes.Select(route => $"{route} {Number(Count(route))}"));
        string decided = $"{Number(Decided)} {(Decided == 1 ? "report" : "reports")} decided: {routes}";
        return Faulty == 0 ? decided : $"{decided}; {Number(Faulty)} {(Faulty == 1 ? "line" : "lines")} not decided";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private long Count(string route) => _counts.GetValueOrDefault(route);
}
