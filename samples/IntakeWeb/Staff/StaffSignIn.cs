using System.Security.Claims;
using IntakeWeb.Drafts;
using IntakeWeb.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IntakeWeb.Staff;

/// <summary>
/// Who may see the staff pages: whoever is signed in. A host puts its own sign-in here, such as OpenID Connect; what is here
/// is the cookie that remembers it, and a sign-in for developers.
/// </summary>
internal static class StaffSignIn
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly TimeSpan Session = TimeSpan.FromMinutes(30);

    public static void AddStaffSignIn(this IServiceCollection services, IntakeOptions options, IHostEnvironment environment)
    {
        services.AddAuthorization();
        services.AddAuthentication(Scheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "intake-staff";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = BrowserKey.Secure(environment);
            cookie.ExpireTimeSpan = Session;
            cookie.Events.OnRedirectToLogin = context => SendToSignIn(context, options);
            cookie.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
        });
    }

    /// <summary>The most characters of a developer's name.</summary>
    public const int MostCharacters = 64;

    /// <summary>Signs in a developer, by a name so that two can work at once. The application does not start with it outside Development.</summary>
    public static Task SignInDeveloperAsync(HttpContext context, string? name)
    {
        ClaimsIdentity identity = new([new Claim(ClaimTypes.Name, string.IsNullOrWhiteSpace(name) ? "developer" : name.Trim())], Scheme);
        return context.SignInAsync(Scheme, new(identity));
    }

    // Without a sign-in there are no staff pages.
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context, IntakeOptions options)
    {
        if (!options.DevelopmentLogin) return Refuse(context, StatusCodes.Status404NotFound);
        HttpRequest request = context.Request;
        string page = Uri.EscapeDataString($"{request.Path}{PageAddress.Query(request)}");
        context.Response.Redirect($"/{Languages.Of(context.HttpContext)}/staff/sign-in?to={page}");
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
