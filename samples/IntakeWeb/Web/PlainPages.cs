using System.Text.Encodings.Web;
using IntakeWeb.Texts;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Web;

/// <summary>
/// What is shown when a request is refused or fails: the same few words for everybody, a way back, and the emergency
/// number. Nothing of the request stands in it but its own address, and nothing can go wrong in it.
/// </summary>
internal static class PlainPages
{
    private const string WithoutCookies = "error-cookies";

    private static readonly HashSet<int> WithWayBack = [400, 413, 429, 431, 500, 503];

    public static async Task WriteAsync(HttpContext context)
    {
        string language = Languages.Of(context);
        SiteTexts texts = context.RequestServices.GetRequiredService<SiteLanguages>().Of(language);
        string key = Key(context, texts);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(texts, key, IsForStaff(context) ? ($"/{language}/staff", "error-staff") : ($"/{language}", "error-start"), WayBack(context), key == WithoutCookies ? Elsewhere(context, texts) : ""), context.RequestAborted);
    }

    private static string Key(HttpContext context, SiteTexts texts)
    {
        int status = context.Response.StatusCode;
        bool isReceived = context.Request.Path.Value?.TrimEnd('/').EndsWith("/received", StringComparison.OrdinalIgnoreCase) == true;
        if (isReceived && status >= 500) return "error-received"; // Whoever is there has sent, and it was kept.
        if (status == 400 && HttpMethods.IsPost(context.Request.Method) && !context.Request.Cookies.ContainsKey(QuickExit.FormCookie)) return WithoutCookies;
        if (IsForStaff(context) && texts.Has($"error-{status}-staff")) return $"error-{status}-staff";
        return texts.Has($"error-{status}") ? $"error-{status}" : status < 500 ? "error-400" : "error-500";
    }

    private static bool IsForStaff(HttpContext context) => context.Request.Path.Value!.Split('/') is [_, _, "staff", ..];

    // The address has what was said, so the way back is that address. A page that failed on being asked for can be asked again.
    private static string? WayBack(HttpContext context)
    {
        bool isPage = context.Request.Path.Value is { } path && Languages.All(context).Any(language => path.StartsWith($"/{language}/", StringComparison.Ordinal));
        return WithWayBack.Contains(context.Response.StatusCode) && isPage ? $"{context.Request.Path}{PageAddress.Query(context.Request)}" : null;
    }

    // Who cannot use the form is told who else can be reached: the host, and the organisations of the policy.
    private static string Elsewhere(HttpContext context, SiteTexts texts)
    {
        IntakeOptions options = context.RequestServices.GetRequiredService<IntakeOptions>();
        List<string> lines = [];
        if (options.ContactPhone is { } contact) Add(options.Name, contact);
        if (options.ContactEmail is { } email) lines.Add($"<li>{Encoded(options.Name)}: <a href=\"mailto:{Encoded(email)}\" dir=\"ltr\">{Encoded(email)}</a></li>\n");
        Meldpunt.Triage.TriageEngine engine = context.RequestServices.GetRequiredService<TriageService>().Engine;
        TextBook book = engine.Texts(Languages.Culture(Languages.Of(context)));
        foreach (ReferralRule referral in engine.Policy.Referrals)
        {
            if (referral.Contact.Phone is { } phone) Add(book[$"referral.{referral.Id}"], phone);
        }

        return $"<h2>{Encoded(texts["error-elsewhere"])}</h2>\n<ul>\n{string.Concat(lines)}</ul>\n";

        void Add(string name, string phone) =>
            lines.Add($"<li>{Encoded(name)}: <a href=\"{Telephone.Link(phone)}\" dir=\"ltr\">{Encoded(phone)}</a></li>\n");
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static string Page(SiteTexts texts, string key, (string Address, string Text) start, string? wayBack, string elsewhere)
    {
        string Text(string name) => Encoded(texts[name]);
        string way = Encoded(wayBack ?? start.Address);
        string title = texts[key.EndsWith("-staff", StringComparison.Ordinal) ? $"{key[..^"-staff".Length]}-title" : $"{key}-title"];
        return $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}"{(texts.RunsLeft ? " dir=\"rtl\"" : "")}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encoded(title)}</title>
            <link rel="icon" href="/css/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/base.css">
            <link rel="stylesheet" href="/css/page.css">
            <script src="/js/exit.js" defer></script>
            </head>
            <body>
            <aside class="safety" aria-label="{Text("safety")}"><div class="safety-inside">
            <p class="danger"><span>{Text("danger")}</span> <a href="tel:112">{Text("danger-call")}</a></p>
            <a class="exit" id="exit" href="/exit" rel="noreferrer nofollow">{Text("exit")}</a>
            </div></aside>
            <main>
            <h1>{Encoded(title)}</h1>
            <p class="lead">{Text(key)}</p>
            <p><a class="button" href="{way}">{Text(wayBack is null ? start.Text : "error-retry")}</a></p>
            {elsewhere}</main>
            </body>
            </html>

            """;
    }
}
