using IntakeWeb.Drafts;

namespace IntakeWeb.Web;

/// <summary>
/// Leaves at once for a page that nobody wonders about. What was said can no longer be opened in this browser: its key goes.
/// </summary>
internal static class QuickExit
{
    public static IResult Leave(HttpContext context, IntakeOptions options)
    {
        BrowserKey.Forget(context);
        return Results.Redirect(options.ExitAddress.AbsoluteUri);
    }
}
