using System.Data.Common;
using IntakeWeb.Drafts;
using IntakeWeb.Received;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages;

/// <summary>All answers, to be changed or sent. Only here something is kept.</summary>
internal sealed partial class CheckModel(
    TriageService triage, DraftProtection protection, RequestTimes times, Submission submission, IReportStore store, ILogger<CheckModel> log)
    : DraftPage(triage, protection, times)
{
    private readonly DraftProtection _protection = protection;

    public override string Title => Texts["check-title"];

    public override string HistoryTitle => Texts["history-check"];

    public CheckRows Rows => field ??= new(Dialogue, Engine.Policy.Evidence, Book, Texts);

    /// <summary>What was said of the report as a whole; what is not kept says so.</summary>
    public IEnumerable<CheckRow> RowsOfReport
    {
        get
        {
            IReadOnlySet<string> unkept = UnkeptFacts.Of(Engine.Policy);
            return Rows.OfReport().Select(row => unkept.Contains(row.Question) ? row with { Value = $"{row.Value} ({Texts["not-kept"]})" } : row);
        }
    }

    /// <summary>True when it was sent before, and this page was found again.</summary>
    public bool IsSent { get; private set; }

    /// <summary>What is told about the answer that was given last.</summary>
    public IEnumerable<AddressNote> Notes => AddressNote.AboutLast(Dialogue, Engine.Policy.Evidence?.Place).Reverse();

    /// <summary>The question before this page.</summary>
    public string Back => Dialogue.Steps.IsEmpty ? Start : $"/{Language}/question?s={State}&q={Uri.EscapeDataString(Dialogue.Steps.Last(step => Engine.ReadsUrls || Questions.ItemOf(step.Question, Dialogue) is null).Question)}";

    public bool HasOpenQuestions => Questions.Next(Dialogue) is not null;

    public bool IsFull => Dialogue.Decision.Items.Count >= Draft.MostItems;

    public string Question(string id) => $"/{Language}/question?s={State}&q={Uri.EscapeDataString(id)}&c=1";

    public string ItemTitle(int item) => Dialogue.Decision.Items.Count == 1 ? Texts["check-one-item"] : Book.Phrase("item", item + 1);

    public string GoOn => WithDraft("/question");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (State is null) return Redirect($"/{Language}/question");
        if (!Open()) return Gone();
        IsSent = (await store.OfDraftAsync(Draft.Id, cancellation)).Count > 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (State is null || !Open()) return Gone();
        try
        {
            (ReceivedReport report, ValueList<string> notices) = await submission.TakeAsync(Draft, cancellation);
            return Redirect($"/{Language}/received?r={_protection.ProtectReceipt(new(report.Reference, notices), BrowserKey.Ensure(HttpContext))}");
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            NotKept(log, failure);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    public IActionResult OnPostRemove(int? item)
    {
        if (State is null || !Open()) return Gone();
        bool isThere = item >= 0 && item < Dialogue.Decision.Items.Count; // A form that was changed takes nothing out.
        if (!isThere) return Next(Dialogue, Protected(Dialogue), toCheck: true);
        Dialogue left = Dialogue.RemoveItem(item!.Value);
        return Next(left, Protected(left, AlikeItems.Without(Alike, item.Value)), toCheck: true);
    }

    [LoggerMessage(1, LogLevel.Error, "A report could not be kept; the reporter was asked to send it again.")]
    private static partial void NotKept(ILogger log, Exception failure);
}
