using System.Text.RegularExpressions;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Spoken;

/// <summary>The Dutch and English words of the shipped policy: what a reader of another language must not meet.</summary>
internal static partial class ForeignWords
{
    private static readonly HashSet<string> Shipped = [.. ShippedPolicy.Read().Texts.Languages.SelectMany(language => language.Entries).SelectMany(entry => WordsOf(entry.Text))];

    /// <summary>The words of a page that are Dutch or English, and not words of its own language too.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">The texts of its language.</param>
    public static string[] In(string page, LanguageTexts own)
    {
        HashSet<string> known = [.. own.Entries.SelectMany(entry => WordsOf(entry.Text))];
        return [.. WordsOf(page).Where(word => Shipped.Contains(word) && !known.Contains(word)).Distinct()];
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(string.Concat(text.Select(char.ToLowerInvariant))).Select(match => match.Value);

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
