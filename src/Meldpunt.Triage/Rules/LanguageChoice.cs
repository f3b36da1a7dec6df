using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>Which language of some texts a reader gets.</summary>
internal static class LanguageChoice
{
    /// <summary>
    /// The texts for a culture: of exactly that language, else of one that it derives from (<c>en</c> for <c>en-GB</c>), else of one
    /// that derives from it or from one of these (<c>en-GB</c> for <c>en</c> and <c>en-US</c>), else the first. Null when there are none.
    /// </summary>
    public static LanguageTexts? For(PolicyTexts texts, CultureInfo culture) => For(texts, [.. Ranges(culture)]);

    /// <summary>The same for a tag, where .NET may know no cultures at all.</summary>
    public static LanguageTexts? For(PolicyTexts texts, string tag) => For(texts, [.. LanguageTag.Ranges(tag)]);

    private static LanguageTexts? For(PolicyTexts texts, string[] ranges) =>
        First(texts, ranges, IsSame) ?? First(texts, ranges, Derives) ?? (texts.Languages.IsEmpty ? null : texts.Languages[0]);

    // .NET knows that zh-TW is written in zh-Hant, where it knows cultures at all; the tag itself does not say so.
    private static IEnumerable<string> Ranges(CultureInfo culture)
    {
        List<string> parents = [];
        for (CultureInfo wanted = culture; wanted.Name.Length > 0; wanted = wanted.Parent) parents.Add(wanted.Name);
        return LanguageTag.Ranges(culture.Name).SkipLast(1).Concat(parents).Append(LanguageTag.Primary(culture.Name)).Where(range => range.Length > 0);
    }

    private static LanguageTexts? First(PolicyTexts texts, string[] ranges, Func<string, string, bool> fits) => ranges
        .Select(range => texts.Languages.FirstOrDefault(one => fits(one.Language, range)))
        .FirstOrDefault(found => found is not null);

    private static bool IsSame(string language, string range) => string.Equals(language, range, StringComparison.OrdinalIgnoreCase);

    private static bool Derives(string language, string range) => language.StartsWith($"{range}-", StringComparison.OrdinalIgnoreCase);
}
