using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IntakeWeb.Received;

namespace IntakeWeb.Pages.Staff;

/// <summary>Which reports the queue shows, as its address says: what a link changes, all else keeps.</summary>
internal sealed record QueueView
{
    /// <summary>The route.</summary>
    public required string Route { get; init; }

    /// <summary>Where they are in the work.</summary>
    public QueueState State { get; init; }

    /// <summary>Only those with the emergency number.</summary>
    public bool OnlyUrgent { get; init; }

    /// <summary>Only those that nobody works on; of those that wait.</summary>
    public bool OnlyFree { get; init; }

    /// <summary>Only those that came in since this browser saw all.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>The page of the list, from 0.</summary>
    public int Number { get; init; }

    /// <summary>What an address asks for; what it says wrongly is left out.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="route">The route where it names none.</param>
    public static QueueView Of(IQueryCollection query, string route) => new()
    {
        Route = query["route"] is [{ Length: > 0 } named, ..] ? named : route,
        State = Enum.GetValues<QueueState>().FirstOrDefault(state => Word(state) == query["state"]),
        OnlyUrgent = query["urgent"] == "true",
        OnlyFree = query["free"] == "true",
        OnlyNew = query["new"] == "true",
        Number = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Min(number, MostPages) : 0,
    };

    /// <summary>The word of a state in an address.</summary>
    public static string Word(QueueState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>The address of the list.</summary>
    public string Address(string language) => $"/{language}/staff?route={Uri.EscapeDataString(Route)}{string.Concat(Parts)}";

    /// <summary>The address of a report that leads back to the list.</summary>
    public string Of(StaffPage page, string reference) => $"{page.AddressOf(reference)}?route={Uri.EscapeDataString(Route)}{string.Concat(Parts)}";

    /// <summary>The reports that it shows.</summary>
    /// <param name="staff">Whoever looks.</param>
    /// <param name="since">What counts as new.</param>
    public ReportFilter Filter(string staff, DateTimeOffset since) => new()
    {
        Route = Route,
        State = State switch
        {
            QueueState.Done => WorkState.Handled,
            QueueState.Mine or QueueState.Taken => WorkState.Taken,
            QueueState.Waiting => WorkState.Waiting,
            _ => throw new UnreachableException(),
        },
        TakenBy = State == QueueState.Mine ? staff : null,
        OnlyUrgent = OnlyUrgent,
        OnlyFree = OnlyFree && State == QueueState.Waiting,
        After = OnlyNew ? since : null,
    };

    private const int MostPages = 1_000_000;

    private IEnumerable<string> Parts
    {
        get
        {
            if (State != QueueState.Waiting) yield return $"&state={Word(State)}";
            if (OnlyUrgent) yield return "&urgent=true";
            if (OnlyFree) yield return "&free=true";
            if (OnlyNew) yield return "&new=true";
            if (Number > 0) yield return string.Create(CultureInfo.InvariantCulture, $"&page={Number}");
        }
    }
}
