using IntakeWeb.Drafts;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages;

/// <summary>What becomes of a report that was sent: told from what is kept, so that it never says more than was done.</summary>
internal sealed class ReceivedModel(TriageService triage, DraftProtection protection, IReportStore store, IntakeOptions options) : SitePage(triage)
{
    /// <summary>The reference, encrypted.</summary>
    [FromQuery(Name = "r")]
    public string? Reference { get; set; }

    public override string Title => Texts["received-title"];

    public ReceivedReport Report { get; private set; } = null!;

    public Receipt Receipt { get; private set; } = null!;

    public RecordedOutcome Outcome => Report.Decided.Outcome!;

    public string Route => Outcome.Route;

    public int Days => (int)options.Retention!.Value.TotalDays;

    /// <summary>The reasons in words; with several items, each says whose it is.</summary>
    public IEnumerable<string> Reasons =>
        from item in Outcome.Items.Select((item, i) => (item.Reasons, Name: Book.Phrase("item", i + 1)))
        from reason in item.Reasons
        select Outcome.Items.Count == 1 ? Book[$"reason.{reason}"] : $"{item.Name}: {Book[$"reason.{reason}"]}";

    /// <summary>True when material was reported; else the route is not told, but what the reporter can do.</summary>
    public bool HasItems => !Outcome.Items.IsEmpty;

    /// <summary>What is said first: that of danger, then that of the route.</summary>
    public string Lead => Texts[$"received-thanks{(Report.IsUrgent, HasItems, Referrals.Any()) switch
    {
        (true, _, _) => "-emergency",
        (false, false, true) => "-worry",
        (false, false, false) => "-needs-information",
        (false, true, _) when Route == Meldpunt.Triage.Route.Refer => "-refer",
        (false, true, true) => "-worry",
        _ => "",
    }}"];

    /// <summary>What happens next, in words; null where the site has none for the route.</summary>
    public string? WhatNext => HasItems && Texts.Has($"received-next-{Route}") ? Texts[$"received-next-{Route}"] : null;

    public override bool IsUrgent => Report.IsUrgent;

    /// <summary>The emergency number, which stands before all else; null where it is not needed.</summary>
    public Organisation? Emergency => Report.IsUrgent ? Of(ReceivedReport.Emergency) with { IsFirst = true } : null;

    /// <summary>The other organisations.</summary>
    public IEnumerable<Organisation> Referrals => Outcome.Referrals.Where(id => id != ReceivedReport.Emergency).Select(Of);

    /// <summary>The notices, in the order of the policy: those that are kept, and those that only this reporter has.</summary>
    public IEnumerable<string> Notices => Engine.Policy.Notices.Select(notice => notice.Id).Where(Outcome.Notices.Concat(Receipt.Notices).Contains);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Reference is null || BrowserKey.Find(HttpContext) is not { } key) return StatusCode(StatusCodes.Status410Gone);
        if (protection.FindReceipt(Reference, key) is not { } receipt || await store.FindAsync(receipt.Reference, cancellation) is not { } report) return StatusCode(StatusCodes.Status410Gone);
        (Receipt, Report) = (receipt, report);
        return Page();
    }

    private Organisation Of(string id)
    {
        Contact? contact = Engine.Policy.Referrals.FirstOrDefault(rule => rule.Id == id)?.Contact;
        return new(Book[$"referral.{id}"], Book[$"referral.{id}.text"], contact is null ? [] : Book.Referral(new() { Id = id, Contact = contact }).Contact)
        {
            Spoken = Spoken,
            Running = Running,
            Call = contact?.Phone is { } phone ? Texts.Phrase("call", phone) : null,
        };
    }
}
