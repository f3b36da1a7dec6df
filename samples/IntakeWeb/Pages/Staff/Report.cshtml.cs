using IntakeWeb.Received;
using IntakeWeb.Staff;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>One report: what was answered, what was decided and why, what the reporter was told, and what staff do with it.</summary>
internal sealed partial class ReportModel(TriageService triage, IReportStore store, NextReport next, TimeProvider time) : StaffPage(triage)
{
    private readonly TriageService _triage = triage;

    [FromRoute(Name = "reference")]
    public string Reference { get; set; } = "";

    /// <summary>Present to show the web addresses.</summary>
    [FromQuery(Name = "address")]
    public string? ShowAddress { get; set; }

    /// <summary>The report that whoever looks was done with just before.</summary>
    [FromQuery(Name = "done")]
    public string? Before { get; set; }

    public override string Title => Texts.Phrase("report-title", Received.Reference.Shown(Reference));

    // What addresses tell, in the words of the version that decided.
    private EvidenceMapping? _evidence;

    public ReceivedReport Report { get; private set; } = null!;

    public string Route => Report.Route;

    /// <summary>The reports that the same reporter sent of it before.</summary>
    public IReadOnlyList<ReceivedReport> Earlier { get; private set; } = [];

    /// <summary>The reports that the same reporter sent of it later: the last is what they meant in the end.</summary>
    public IReadOnlyList<ReceivedReport> Later { get; private set; } = [];

    /// <summary>True where the reporter can have read notices that are not kept.</summary>
    public bool HasUnkeptNotices => UnkeptFacts.Of(Engine.Policy).Count > 0;

    /// <summary>The dialogue as it was sent; null when what was said cannot be read any more.</summary>
    public Dialogue? Dialogue { get; private set; }

    public CheckRows Rows => new(Dialogue!, _evidence, Book, Texts);

    /// <summary>True where there is an address to show.</summary>
    public bool HasAddress => Dialogue is not null && Enumerable.Range(0, Dialogue.Decision.Items.Count).SelectMany(Rows.OfItem).Any(row => row.IsAddress);

    /// <summary>The explanation, by the version that decided where it is still there.</summary>
    public Explanation? Explanation { get; private set; }

    /// <summary>What the policy in force now decides, where that is another route.</summary>
    public string? RouteNow { get; private set; }

    /// <summary>The version that explains, where it is not the one that decided.</summary>
    public string? ExplainedBy { get; private set; }

    /// <summary>The notes, the first first.</summary>
    public IReadOnlyList<StaffNote> Notes { get; private set; } = [];

    private IReadOnlyList<Sighting> _sightings = [];

    /// <summary>What of an item was reported more than once.</summary>
    public IEnumerable<Sighting> Seen(int item) => _sightings.Where(seen => seen.Item == item && seen.Count > 1);

    public string SeenText(Sighting seen) => Texts.Phrase(seen.IsHost ? "report-seen-host" : "report-seen-address", seen.Count, DateAndTime(seen.First));

    /// <summary>The reports with the same address, or host.</summary>
    public string Alike(Sighting seen) => $"/{Language}/staff/alike/{Reference}.{seen.Item}.{(seen.IsHost ? AlikeModel.Host : AlikeModel.Whole)}";

    /// <summary>What was answered in words that the explaining policy does not have; a web address only when it is asked for.</summary>
    public IEnumerable<DialogueStep> OtherWords => Dialogue!.LeftOut.Where(step => ShowAddress is not null || !step.Question.EndsWith(']'));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ? Page() : NotFound();

    /// <summary>The list that it was opened from, or that of its route.</summary>
    public QueueView View => field ??= QueueView.Of(Request.Query, Route);

    /// <summary>The reports that it stands among.</summary>
    public string Queue => View.Address(Language);

    /// <summary>The what-if page with the answers of an item and what its address tells.</summary>
    public string WhatIf(int item) => ReportedItem.Of(Dialogue!, Reference, item).WhatIf(Language);

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(Reference, cancellation) is not { } report) return false;
        Report = report;
        List<ReceivedReport> same = [.. await store.OfDraftAsync(report.Draft, cancellation)];
        int place = same.FindIndex(one => one.Reference == report.Reference);
        (Earlier, Later) = (same[..place], same[(place + 1)..]);
        Notes = await store.NotesAsync(Reference, cancellation);
        _sightings = await store.SightingsAsync(Reference, cancellation);
        if (report.Said is { } said) Explain(said);
        return true;
    }

    private void Explain(ValueList<DialogueStep> said)
    {
        TriageEngine? found = _triage.Find(Report.Decided.Policy!);
        TriageEngine decided = found ?? Engine;
        if (found is null) ExplainedBy = Engine.Version.Version;
        _evidence = decided.Policy.Evidence;
        Dialogue = Dialogue.Resume(decided, said);
        Explanation = decided.Explain(Dialogue.Close().Decision);
        string now = Dialogue.Resume(Engine, said).Close().Decision.Route;
        RouteNow = now == Route ? null : now;
    }
}
