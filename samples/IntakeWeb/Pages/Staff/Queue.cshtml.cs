using IntakeWeb.Received;
using IntakeWeb.Staff;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>The reports of a route: those with the emergency number first, then the oldest; what is new, whose they are, and the next one.</summary>
internal sealed class QueueModel(TriageService triage, IReportStore store, NextReport next, TimeProvider time) : StaffPage(triage)
{
    private const int MostMine = 10;

    /// <summary>The number of a report to open.</summary>
    [FromQuery(Name = "number")]
    public string? Wanted { get; set; }

    /// <summary>A report that staff just were done with.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>True after the next report was asked for and there was none.</summary>
    [FromQuery(Name = "none")]
    public bool IsNoneLeft { get; set; }

    public override string Title => Texts["queue"];

    public override bool HasError => Error is not null;

    /// <summary>Why no report was opened; null where none was searched.</summary>
    public string? Error { get; private set; }

    /// <summary>When the list was made: who has seen it has seen what came in until then.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>What came in later is new.</summary>
    public DateTimeOffset Since => SeenUntil.Of(HttpContext, Now);

    public QueueView View => field ??= QueueView.Of(Request.Query, Engine.Policy.Routes[0]);

    /// <summary>The routes of the policy, and those of reports that an earlier policy decided.</summary>
    public IReadOnlyList<QueueTab> Tabs { get; private set; } = [];

    /// <summary>How many reports of the route there are in each state.</summary>
    public IReadOnlyList<(QueueState State, int Count)> States { get; private set; } = [];

    /// <summary>The reports of any route that whoever looks works on.</summary>
    public IReadOnlyList<ReceivedReport> Mine { get; private set; } = [];

    public ReportTable Table { get; private set; } = null!;

    /// <summary>How many waiting reports are new: of all routes, for that is what is marked as seen.</summary>
    public int New => Tabs.Sum(tab => tab.New);

    public int NewHere => Tabs.Single(tab => tab.Route == View.Route).New;

    /// <summary>True where the list is empty for what was asked of it, and not for want of reports.</summary>
    public bool IsFiltered => View.OnlyUrgent || View.OnlyNew || (View.OnlyFree && View.State == QueueState.Waiting);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Request.Query.ContainsKey("number") && await FindAsync(cancellation) is { } found) return Redirect(AddressOf(found));
        if (!await ReadTabsAsync(cancellation)) return NotFound();
        List<(QueueState, int)> states = [];
        foreach (QueueState state in Enum.GetValues<QueueState>())
        {
            states.Add((state, await store.CountAsync(new QueueView { Route = View.Route, State = state }.Filter(Staff, Since), cancellation)));
        }

        States = states;
        Mine = await store.ListAsync(new() { State = WorkState.Taken, TakenBy = Staff }, 0, MostMine, cancellation);
        ReportList list = await ReportList.ReadAsync(store, View.Filter(Staff, Since), View.Number, Since, cancellation);
        Table = new(this, list, Caption, Now) { View = View, Address = number => (View with { Number = number }).Address(Language) };
        return Page();
    }

    /// <summary>Opens the next report of the route.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellation) =>
        Redirect(await next.TakeAsync(View.Route, Staff, cancellation) is { } report ? $"{View.Of(this, report)}#report" : $"{View.Address(Language)}&none=true");

    /// <summary>Marks all that a list could show as seen.</summary>
    /// <param name="until">When the list was made.</param>
    public IActionResult OnPostSeen(string? until)
    {
        if (SeenUntil.Read(until, Now) is not { } seen) return BadRequest();
        SeenUntil.Set(HttpContext, Language, seen, Now);
        return Redirect(View.Address(Language));
    }

    private string Caption => Texts.Phrase(View.State == QueueState.Done ? "queue-caption-done" : "queue-caption", Book[$"route.{View.Route}"], Texts[$"queue-state-{QueueView.Word(View.State)}"]);

    private async Task<string?> FindAsync(CancellationToken cancellation)
    {
        string? reference = Reference.Read(Wanted);
        if (reference is not null && await store.FindAsync(reference, cancellation) is not null) return reference;
        Error = string.IsNullOrWhiteSpace(Wanted) ? Texts["queue-number-missing"] : reference is null ? Texts["queue-number-wrong"] : Texts.Phrase("queue-number-unknown", Reference.Shown(reference));
        return null;
    }

    private async Task<bool> ReadTabsAsync(CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, int> waiting = await store.WaitingAsync(cancellation);
        List<QueueTab> tabs = [];
        foreach (string route in Engine.Policy.Routes.Concat(waiting.Keys).Distinct())
        {
            ReportFilter isNew = new() { Route = route, State = WorkState.Waiting, After = Since };
            tabs.Add(new(route, waiting.GetValueOrDefault(route), await store.CountAsync(isNew, cancellation)));
        }

        Tabs = tabs;
        return tabs.Exists(tab => tab.Route == View.Route);
    }
}
