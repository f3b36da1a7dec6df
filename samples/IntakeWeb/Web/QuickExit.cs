using IntakeWeb.Drafts;

namespace IntakeWeb.Web;

/// <summary>
/// Leaves at once for a page that nobody wonders about. What was said can no longer be opened in this browser: its key goes.
/// </summary>
internal static class QuickExit
{
    /// <summary>The cookie of the forms.</summary>
    public const string FormCookie = "intake-form";

    /// <summary>Where it is asked for.</summary>
    public const string Path = "/exit";

    public static IResult Leave(HttpContext context, IntakeOptions options)
    {
        BrowserKey.Forget(context);
        context.Response.Cookies.Delete(FormCookie);
        return Results.Redirect(options.ExitAddress.AbsoluteUri);
    }
}
