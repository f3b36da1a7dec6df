using System.Globalization;
using IntakeWeb.Texts;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

namespace IntakeWeb.Web;

/// <summary>The languages of the pages, those that the policy has texts for: the first part of each address.</summary>
internal static class Languages
{
    /// <summary>The languages of the policy in force; English where it has none.</summary>
    public static IReadOnlyList<string> All(HttpContext context)
    {
        TriageEngine engine = context.RequestServices.GetRequiredService<TriageService>().Engine;
        return engine.Policy.Texts.Languages.IsEmpty ? [SiteTexts.English] : [.. engine.Policy.Texts.Languages.Select(texts => texts.Language)];
    }

    /// <summary>The language of a page, by its address; where that has none, the one that the browser asks for.</summary>
    public static string Of(HttpContext context)
    {
        IReadOnlyList<string> all = All(context);
        string first = context.Request.Path.Value!.Split('/') is [_, { } segment, ..] ? segment : "";
        return all.Contains(first) ? first : Wanted(context, all);
    }

    /// <summary>The language as its own speakers call it.</summary>
    public static string NameOf(string language)
    {
        CultureInfo culture = Culture(language);
        string name = culture.IsNeutralCulture ? culture.NativeName : culture.Parent.NativeName;
        return culture.TextInfo.ToUpper(name[..1]) + name[1..];
    }

    /// <summary>How dates and numbers are written in it.</summary>
    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == SiteTexts.English ? "en-GB" : language);

    /// <summary>From the bare address to the first page, in the language that the browser asks for.</summary>
    public static IResult Choose(HttpContext context) => Results.Redirect($"/{Wanted(context, All(context))}");

    // Who asks for a language that is not here reads English sooner than Dutch; who asks for none gets the policy's first.
    private static string Wanted(HttpContext context, IReadOnlyList<string> all)
    {
        string[] asked = [.. context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value ?? "")];
        return asked.Select(one => Find(all, one)).FirstOrDefault(one => one is not null) ?? (asked.Length > 0 ? Find(all, SiteTexts.English) : null) ?? all[0];
    }

    // The same language, or another kind of it.
    private static string? Find(IReadOnlyList<string> all, string language) =>
        all.FirstOrDefault(one => one.Equals(language, StringComparison.OrdinalIgnoreCase))
        ?? all.FirstOrDefault(one => one.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
