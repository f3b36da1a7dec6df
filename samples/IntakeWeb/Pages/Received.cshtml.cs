using IntakeWeb.Drafts;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages;

/// <summary>What becomes of a report that was sent: told from what is kept, so that it never says more than was done.</summary>
internal sealed class ReceivedModel(TriageService triage, DraftProtection protection, IReportStore store, IntakeOptions options) : SitePage(triage)
{
    /// <summary>The receipt, encrypted.</summary>
    [FromQuery(Name = "r")]
    public string? Reference { get; set; }

    public override string Title => Texts["received-title"];

    public override string HistoryTitle => Texts["history-received"];

    public ReceivedReport Report { get; private set; } = null!;

    public Receipt Receipt { get; private set; } = null!;

    public RecordedOutcome Outcome => Report.Decided.Outcome!;

    public int Days => (int)options.Retention!.Value.TotalDays;

    /// <summary>What becomes of the items, those that end the same way together.</summary>
    public IReadOnlyList<ItemEnd> Ends => field ??= [.. ItemEnd.Of(Outcome)];

    /// <summary>True when material was reported; else the route is not told, but what the reporter can do.</summary>
    public bool HasItems => !Outcome.Items.IsEmpty;

    /// <summary>What is said first: thanks, and what to do at once.</summary>
    public string Lead => Texts[$"received-thanks{(Report.IsUrgent, HasItems, Referrals.Any()) switch
    {
        (true, _, _) => "-emergency",
        (false, false, true) => "-worry",
        (false, false, false) => "-nothing",
        (false, true, true) when Ends.All(end => end.Route != Meldpunt.Triage.Route.Refer) => "-also",
        _ => "",
    }}"];

    /// <summary>Which items an end is of, where there are several; null for one item.</summary>
    public string? Named(ItemEnd end)
    {
        if (Outcome.Items.Count == 1) return null;
        if (Ends.Count == 1) return Texts["received-all"];
        if (end.Items.Count == 1) return Book.Phrase("item", end.Items[0] + 1);
        return Texts.Phrase("about-items-short", Listed(end.Items));
    }

    /// <summary>The addresses of an end's items, where there are several items: so that whoever reports one elsewhere knows which.</summary>
    public IEnumerable<(int Item, string Address)> AddressesOf(ItemEnd end) =>
        from item in Outcome.Items.Count == 1 ? [] : end.Items
        let address = Report.Said?.FirstOrDefault(step => step.Question == Questions.Item(item))?.Answer
        where address is not null
        select (item, address);

    /// <summary>Why items end this way: their reasons; without any, the text of the one rule that gives their route without a reason.</summary>
    public IEnumerable<string> Why(ItemEnd end)
    {
        if (!end.Reasons.IsEmpty) return end.Reasons;
        string[] rules = [.. Engine.Policy.Groups.SelectMany(group => group.Rules).Where(rule => rule.Route == end.Route && !rule.GivesReason).Select(rule => rule.Id)];
        return rules.Length == 1 ? rules : [];
    }

    /// <summary>What a reporter can do about items of a route, in words.</summary>
    public string ToDo(string route) => Texts[$"received-do-{(Texts.Has($"received-do-{route}") ? route : "other")}"];

    /// <summary>Within how many days an analyst looks at it; null where the host does not say, or no analyst does.</summary>
    public int? WithinDays => Ends.Any(end => end.Route == Meldpunt.Triage.Route.Assess) ? options.AssessedWithinDays : null;

    /// <summary>True where the host can be asked about a report.</summary>
    public bool HasContact => options.ContactPhone is not null || options.ContactEmail is not null;

    public IEnumerable<SupportOptions> Support => options.Support;

    /// <summary>The telephone of the police, by the policy; null where it names none.</summary>
    public string? Police => Engine.Policy.Referrals.FirstOrDefault(rule => rule.Id == "police")?.Contact.Phone;

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
