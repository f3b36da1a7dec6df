using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>The reports of a route: those with the emergency number first, then the oldest.</summary>
internal sealed class QueueModel(TriageService triage, IReportStore store) : StaffPage(triage)
{
    private const int PageSize = 50;

    [FromQuery(Name = "route")]
    public string? WantedRoute { get; set; }

    [FromQuery(Name = "handled")]
    public bool IsHandled { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; }

    /// <summary>A report that staff just were done with.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    public override string Title => Texts["queue"];

    /// <summary>The routes of the policy, and those of reports that an earlier policy decided.</summary>
    public IReadOnlyList<string> Routes { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Waiting { get; private set; } = new Dictionary<string, int>();

    public string Route { get; private set; } = "";

    public IReadOnlyList<ReceivedReport> Reports { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Waiting = await store.WaitingAsync(cancellation);
        Routes = [.. Engine.Policy.Routes.Concat(Waiting.Keys).Distinct()];
        Route = WantedRoute ?? Routes[0];
        if (!Routes.Contains(Route) || Number is < 0 or > 1_000_000) return NotFound();
        IReadOnlyList<ReceivedReport> found = await store.ListAsync(new() { Route = Route, State = IsHandled ? WorkState.Handled : WorkState.Waiting }, Number * PageSize, PageSize + 1, cancellation);
        (Reports, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        return Page();
    }

    public string Address(string route, bool isHandled, int number = 0) =>
        $"/{Language}/staff?route={Uri.EscapeDataString(route)}{(isHandled ? "&handled=true" : "")}{(number > 0 ? $"&page={number}" : "")}";

    /// <summary>True where there can be reasons: what is assessed has none.</summary>
    public bool HasReasons => Reports.Any(report => Reasons(report).Length > 0);

    public static string Reasons(ReceivedReport report) => string.Join(", ", report.Decided.Outcome!.Items.SelectMany(item => item.Reasons).Distinct());
}
