using IntakeWeb.Received;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
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

    // What says whether there is an address, in the words of the version that decided.
    private LinkMapping? _link;

    public ReceivedReport Report { get; private set; } = null!;

    public string Route => Report.Route;

    /// <summary>The reports that the same reporter sent of it before.</summary>
    public IReadOnlyList<ReceivedReport> Earlier { get; private set; } = [];

    /// <summary>The dialogue as it was sent; null when what was said cannot be read any more.</summary>
    public Dialogue? Dialogue { get; private set; }

    public CheckRows Rows => new(Dialogue!, _link, Book, Texts);

    /// <summary>The explanation, by the version that decided where it is still there.</summary>
    public Explanation? Explanation { get; private set; }

    /// <summary>What the policy in force now decides, where that is another route.</summary>
    public string? RouteNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(Reference, cancellation) is not { } report) return NotFound();
        Report = report;
        Earlier = [.. (await store.OfDraftAsync(report.Draft, cancellation)).Where(one => one.Time < report.Time)];
        if (report.Said is { } said) Explain(said);
        return Page();
    }

    /// <summary>What was answered in words that the explaining policy does not have; a web address only when it is asked for.</summary>
    public IEnumerable<DialogueStep> OtherWords => Dialogue!.LeftOut.Where(step => ShowAddress is not null || !step.Question.EndsWith(']'));

    /// <summary>The version that explains, where it is not the one that decided.</summary>
    public string? ExplainedBy { get; private set; }

    public async Task<IActionResult> OnPostAsync(bool? handled, CancellationToken cancellation)
    {
        if (handled is not { } isHandled) return BadRequest();
        if (await store.FindAsync(Reference, cancellation) is not { } report) return NotFound();
        if (isHandled) await store.HandleAsync(Reference, User.Identity!.Name!, "other", time.GetUtcNow(), cancellation);
        else await store.ReopenAsync(Reference, cancellation);
        return Redirect(isHandled ? $"{Queue(report.Route)}&done={Reference}" : $"/{Language}/staff/report/{Reference}");
    }

    /// <summary>The reports that it stands among.</summary>
    public string Queue(string route) => $"/{Language}/staff?route={Uri.EscapeDataString(route)}";

    /// <summary>The what-if page with the answers of an item and what its address tells.</summary>
    public string WhatIf(int item)
    {
        ItemDecision decision = Dialogue!.Close().Decision.Items[item];
        IEnumerable<string> ofItem = decision.Answers.Facts.Where(fact => decision.Answers[fact.Id] is not null).Select(fact => $"{fact.Id}={decision.Answers[fact.Id]}");
        IEnumerable<string> ofReport = Dialogue.Report.Answers.Facts.Where(fact => Dialogue.Report.Answers[fact.Id] is not null).Select(fact => $"{fact.Id}={Dialogue.Report.Answers[fact.Id]}");
        IEnumerable<string> ofAddress = ExampleAddress.Like(decision.Url) is { } address ? [$"{WhatIfModel.ToldName}={address.Code}"] : [];
        return $"/{Language}/staff/what-if?{string.Join('&', ofItem.Concat(ofAddress).Concat(ofReport))}";
    }

    private void Explain(ValueList<DialogueStep> said)
    {
        TriageEngine? found = _triage.Find(Report.Decided.Policy!);
        TriageEngine decided = found ?? Engine;
        if (found is null) ExplainedBy = Engine.Version.Version;
        _link = decided.Policy.Evidence?.Link;
        Dialogue = Dialogue.Resume(decided, said);
        Explanation = decided.Explain(Dialogue.Close().Decision);
        string now = Dialogue.Resume(Engine, said).Close().Decision.Route;
        RouteNow = now == Route ? null : now;
    }
}
