using System.Globalization;
using IntakeWeb.Drafts;

namespace IntakeWeb.Staff;

/// <summary>
/// Until when this browser has seen all that came in: a time in a cookie of the staff pages. On a first visit what came in during
/// the last day is new.
/// </summary>
internal static class SeenUntil
{
    private const string Cookie = "intake-seen";

    private static readonly TimeSpan AtFirst = TimeSpan.FromDays(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The time; what came in later is new.</summary>
    public static DateTimeOffset Of(HttpContext context, DateTimeOffset now) =>
        Read(context.Request.Cookies[Cookie], now) ?? now - AtFirst;

    /// <summary>A time as it is sent; null for what is none, or lies ahead.</summary>
    public static DateTimeOffset? Read(string? text, DateTimeOffset now) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long time) && time <= now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    public static string Write(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Remembers a time; an older page, in another tab, takes nothing back.</summary>
    public static void Set(HttpContext context, string language, DateTimeOffset time, DateTimeOffset now)
    {
        if (Read(context.Request.Cookies[Cookie], now) is { } before && before > time) return;
        context.Response.Cookies.Append(Cookie, Write(time), new()
        {
            Path = $"/{language}/staff",
            MaxAge = Kept,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || BrowserKey.Secure(context.RequestServices.GetRequiredService<IHostEnvironment>()) == CookieSecurePolicy.Always,
        });
    }
}
