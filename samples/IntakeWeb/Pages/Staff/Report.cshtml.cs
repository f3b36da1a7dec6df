using IntakeWeb.Received;
using Meldpunt.Triage;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Dialogues;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Values;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>One report: what was answered, what was decided and why, and what the reporter was told.</summary>
internal sealed class ReportModel(TriageService triage, IReportStore store, TimeProvider time) : StaffPage(triage)
{
    private readonly TriageService _triage = triage;

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    /// <summary>Present to show the web addresses.</summary>
    [FromQuery(Name = "address")]
    public string? ShowAddress { get; set; }

    public override string Title => Texts.Phrase("report-title", Received.Reference.Shown(Reference));

    public ReceivedReport Report { get; private set; } = null!;

    public string Route => Report.Route;

    /// <summary>The reports that the same reporter sent of it before.</summary>
    public IReadOnlyList<ReceivedReport> Earlier { get; private set; } = [];

    /// <summary>The dialogue as it was sent; null when what was said cannot be read any more.</summary>
    public Dialogue? Dialogue { get; private set; }

    public CheckRows Rows => new(Dialogue!, Book, Texts);

    /// <summary>The explanation, by the version that decided where it is still there.</summary>
    public Explanation? Explanation { get; private set; }

    /// <summary>What the policy in force now decides, where that is another route.</summary>
    public string? RouteNow { get; private set; }

    public IActionResult OnGet()
    {
        if (store.Find(Reference) is not { } report) return NotFound();
        Report = report;
        Earlier = [.. store.OfDraft(report.Draft).Where(one => one.Time < report.Time)];
        if (report.Said is { } said) Explain(said);
        return Page();
    }

    public IActionResult OnPost(bool handled) =>
        store.Find(Reference) is { } report && store.SetHandled(Reference, handled ? time.GetUtcNow() : null)
            ? Redirect(handled ? $"{Queue(report.Route)}&done={Reference}" : $"/{Language}/staff/report/{Reference}")
            : NotFound();

    /// <summary>The reports that it stands among.</summary>
    public string Queue(string route) => $"/{Language}/staff?route={Uri.EscapeDataString(route)}";

    /// <summary>The what-if page with the answers of an item.</summary>
    public string WhatIf(int item)
    {
        ItemDecision decision = Dialogue!.Close().Decision.Items[item];
        IEnumerable<string> ofItem = decision.Answers.Facts.Where(fact => decision.Answers[fact.Id] is not null).Select(fact => $"{fact.Id}={decision.Answers[fact.Id]}");
        IEnumerable<string> ofReport = Dialogue.Report.Answers.Facts.Where(fact => Dialogue.Report.Answers[fact.Id] is not null).Select(fact => $"{fact.Id}={Dialogue.Report.Answers[fact.Id]}");
        return $"/{Language}/staff/what-if?{string.Join('&', ofItem.Concat(ofReport))}";
    }

    private void Explain(ValueList<DialogueStep> said)
    {
        TriageEngine decided = _triage.Find(Report.Decided.Policy!.Version) ?? Engine;
        Dialogue = Dialogue.Resume(decided, said);
        Explanation = decided.Explain(Dialogue.Close().Decision);
        string now = Dialogue.Resume(Engine, said).Close().Decision.Route;
        RouteNow = now == Route ? null : now;
    }
}
