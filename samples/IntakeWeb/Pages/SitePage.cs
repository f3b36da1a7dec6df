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
    public string Language { get; set; } = Languages.Dutch;

    /// <summary>The engine of the policy in force when the request came.</summary>
    public TriageEngine Engine { get; } = triage.Engine;

    public SiteTexts Texts => SiteTexts.Of(Language);

    public TextBook Book => field ??= Engine.Texts(Languages.Culture(Language));

    /// <summary>What is said first of the page.</summary>
    public abstract string Title { get; }

    /// <summary>True when something must be entered otherwise.</summary>
    public virtual bool HasError => false;

    /// <summary>The address of this page in another language.</summary>
    public string InLanguage(string language) => $"/{language}{Request.Path.Value![(1 + Language.Length)..]}{Request.QueryString}";

    public string DateAndTime(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Amsterdam).ToString("d MMMM yyyy HH:mm", Languages.Culture(Language));

    private static readonly TimeZoneInfo Amsterdam =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Local;
}
