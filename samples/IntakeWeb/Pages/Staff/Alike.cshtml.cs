using System.Globalization;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntakeWeb.Pages.Staff;

/// <summary>The reports with the same address, or host, as an item of a report, whatever became of them. No address stands in its own.</summary>
internal sealed class AlikeModel(TriageService triage, IReportStore store, TimeProvider time) : StaffPage(triage)
{
    public const string Host = "host";
    public const string Whole = "address";

    /// <summary>The report, the item from 0, and what is the same: <c>ABCDEFGH.0.host</c>.</summary>
    [FromRoute(Name = "item")]
    public string Item { get; set; } = "";

    [FromQuery(Name = "page")]
    public int Number { get; set; }

    public override string Title => Texts.Phrase(Like.IsHost ? "queue-alike-host" : "queue-alike-address", Like.Item + 1, Reference.Shown(Like.Reference));

    public (string Reference, int Item, bool IsHost) Like { get; private set; }

    public ReportTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Read(Item) is not { } like) return NotFound();
        Like = like;
        DateTimeOffset now = time.GetUtcNow();
        ReportList list = await ReportList.ReadAsync(store, new() { Like = like }, Number, IntakeWeb.Staff.SeenUntil.Of(HttpContext, now), cancellation);
        if (list.Total == 0) return NotFound();
        Table = new(this, list, Texts["queue-alike-caption"], now)
        {
            IsMixed = true,
            Address = number => string.Create(CultureInfo.InvariantCulture, $"/{Language}/staff/alike/{Item}?page={number}"),
        };
        return Page();
    }

    private static (string Reference, int Item, bool IsHost)? Read(string text) =>
        text.Split('.') is [{ } report, { } item, Host or Whole] parts && Reference.Read(report) is { } reference && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (reference, number, parts[2] == Host)
            : null;
}
