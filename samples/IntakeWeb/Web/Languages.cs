using System.Globalization;

namespace IntakeWeb.Web;

/// <summary>The languages of the pages: the first part of each address.</summary>
internal static class Languages
{
    public const string Dutch = "nl";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Dutch, English];

    /// <summary>The language of a page, by its address; Dutch where it has none.</summary>
    public static string Of(HttpContext context) =>
        context.Request.Path.StartsWithSegments($"/{English}", StringComparison.Ordinal) ? English : Dutch;

    public static string Other(string language) => language == Dutch ? English : Dutch;

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == Dutch ? "nl-NL" : "en-GB");

    /// <summary>From the bare address to the first page, in the language that the browser asks for.</summary>
    public static IResult Choose(HttpContext context)
    {
        string? wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value?.Split('-')[0])
            .FirstOrDefault(one => one is not null && All.Contains(one));
        return Results.Redirect($"/{wanted ?? Dutch}");
    }
}
