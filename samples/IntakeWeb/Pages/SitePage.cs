using System.Globalization;
using IntakeWeb.Texts;
using IntakeWeb.Web;
using Meldpunt.Triage;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntakeWeb.Pages;

/// <summary>What every page has: a language, the site's words in it, and the policy's.</summary>
internal abstract class SitePage(TriageService triage) : PageModel
{
    /// <summary>The language, from the address.</summary>
    [FromRoute(Name = "language")]
    public string Language { get; set; } = SiteTexts.English;

    /// <summary>The engine of the policy in force when the request came.</summary>
    public TriageEngine Engine { get; } = triage.Engine;

    /// <summary>The site's words: in the language of the page, or in English.</summary>
    public SiteTexts Texts => field ??= HttpContext.RequestServices.GetRequiredService<SiteLanguages>().Of(Language);

    public TextBook Book => field ??= Engine.Texts(Languages.Culture(Language));

    /// <summary>The language of the policy's words where it is not that of the site's, for readers that speak; else null.</summary>
    public string? Spoken => Book.Language.Split('-')[0].Equals(Texts.Language.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? null : Book.Language;

    /// <summary>How words of another language run: as their letters do.</summary>
    public string? Running => Spoken is null ? null : "auto";

    /// <summary>The heading of the page.</summary>
    public abstract string Title { get; }

    /// <summary>What browsers call the page, and keep in their history: nothing that gives away what it is about.</summary>
    public virtual string HistoryTitle => Title;

    /// <summary>True when something must be entered otherwise.</summary>
    public virtual bool HasError => false;

    /// <summary>True when a child may be in danger now: the bar that stays in sight says to call.</summary>
    public virtual bool IsUrgent => false;

    /// <summary>True for the pages of staff, who need no quick exit.</summary>
    public virtual bool IsForStaff => false;

    /// <summary>True while nothing of this report is kept.</summary>
    public virtual bool IsNotSentYet => false;

    /// <summary>The report that is being made, as it stands in an address: every link of its pages takes it along.</summary>
    [FromQuery(Name = "s")]
    public string? State { get; set; }

    /// <summary>The first page.</summary>
    public string Start => WithDraft("");

    /// <summary>The other languages of the site.</summary>
    public IEnumerable<string> OtherLanguages => Languages.All(HttpContext).Where(language => language != Language);

    /// <summary>The address of a page, with the report that is being made.</summary>
    public string WithDraft(string page) => $"/{Language}{page}{(State is null ? "" : $"?s={Uri.EscapeDataString(State)}")}";

    /// <summary>The address of this page in another language.</summary>
    public string InLanguage(string language) => $"/{language}{Request.Path.Value![(1 + Language.Length)..]}{PageAddress.Query(Request)}";

    /// <summary>Several items by number, in a list for people.</summary>
    public string Listed(IEnumerable<int> items)
    {
        string[] numbers = [.. items.Select(item => (item + 1).ToString(CultureInfo.InvariantCulture))];
        return Texts.Phrase("list-and", string.Join(", ", numbers[..^1]), numbers[^1]);
    }

    public string DateAndTime(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Amsterdam).ToString("d MMMM yyyy HH:mm", Languages.Culture(Texts.Language));

    public string ShortTime(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Amsterdam).ToString("d MMM HH:mm", Languages.Culture(Texts.Language));

    private static readonly TimeZoneInfo Amsterdam =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Local;
}
