using System.Text.Encodings.Web;
using IntakeWeb.Texts;

namespace IntakeWeb.Web;

/// <summary>
/// What is shown when a request is refused or fails: the same few words for everybody, a way back, and the emergency
/// number. Nothing of the request stands in it but its own address, and nothing can go wrong in it.
/// </summary>
internal static class PlainPages
{
    private static readonly HashSet<int> WithWayBack = [400, 413, 429, 500, 503];

    public static async Task WriteAsync(HttpContext context)
    {
        SiteTexts texts = SiteTexts.Of(Languages.Of(context));
        string key = Key(context, texts);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(texts, key, WayBack(context)), context.RequestAborted);
    }

    private static string Key(HttpContext context, SiteTexts texts)
    {
        int status = context.Response.StatusCode;
        bool isReceived = context.Request.Path.Value?.TrimEnd('/').EndsWith("/received", StringComparison.OrdinalIgnoreCase) == true;
        if (isReceived && status >= 500) return "error-received"; // Whoever is there has sent, and it was kept.
        return texts.Has($"error-{status}") ? $"error-{status}" : status < 500 ? "error-400" : "error-500";
    }

    // The address has what was said, so the way back is that address. A page that failed on being asked for can be asked again.
    private static string? WayBack(HttpContext context)
    {
        bool isPage = context.Request.Path.Value is { } path && Languages.All.Any(language => path.StartsWith($"/{language}/", StringComparison.Ordinal));
        return WithWayBack.Contains(context.Response.StatusCode) && isPage ? $"{context.Request.Path}{PageAddress.Query(context.Request)}" : null;
    }

    private static string Page(SiteTexts texts, string key, string? wayBack)
    {
        string Text(string name) => HtmlEncoder.Default.Encode(texts[name]);
        string way = wayBack is null ? $"/{texts.Language}" : HtmlEncoder.Default.Encode(wayBack);
        return $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text($"{key}-title")}</title>
            <link rel="icon" href="/css/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/base.css">
            <link rel="stylesheet" href="/css/page.css">
            <script src="/js/exit.js" defer></script>
            </head>
            <body>
            <aside class="safety" aria-label="{Text("safety")}"><div class="safety-inside">
            <p class="danger">{Text("danger")} <a href="tel:112">{Text("danger-call")}</a></p>
            <a class="exit" id="exit" href="/exit" rel="noreferrer nofollow">{Text("exit")}</a>
            </div></aside>
            <main>
            <h1>{Text($"{key}-title")}</h1>
            <p class="lead">{Text(key)}</p>
            <p><a class="button" href="{way}">{Text(wayBack is null ? "error-start" : "error-retry")}</a></p>
            </main>
            </body>
            </html>

            """;
    }
}
