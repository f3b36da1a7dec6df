namespace IntakeWeb.Web;

/// <summary>What of an address leads to the same page again, and does nothing else.</summary>
internal static class PageAddress
{
    private const string Handler = "handler";

    /// <summary>The query of a request, without what only a form sends.</summary>
    public static QueryString Query(HttpRequest request) =>
        QueryString.Create(request.Query.Where(one => !one.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
}
