using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace IntakeWeb.Drafts;

/// <summary>
/// A secret that only this browser has, until it is closed or the reporter leaves by the quick exit. What was said can be
/// opened with it alone, so an address that someone else finds in the history opens nothing.
/// </summary>
internal static class BrowserKey
{
    private const string Cookie = "intake-key";
    private const int Bytes = 16;

    /// <summary>The key of this browser; null when it has none.</summary>
    public static string? Find(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: > 0 and < 64 } key ? key : null;

    /// <summary>The key of this browser; a new one when it has none.</summary>
    public static string Ensure(HttpContext context)
    {
        if (Find(context) is { } key) return key;
        string made = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, made, Options(context));
        return made;
    }

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <summary>Over https alone; a developer's machine has none.</summary>
    public static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || Secure(context.RequestServices.GetRequiredService<IHostEnvironment>()) == CookieSecurePolicy.Always,
    };
}
