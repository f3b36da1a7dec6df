using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>What the tag of a language looks like: the grammar of BCP 47 (RFC 5646), without its list of languages.</summary>
internal static class LanguageTag
{
    private const int LongestSubtag = 8;
    private const string PrivateUse = "x";

    /// <summary>
    /// True for a tag such as <c>nl</c>, <c>en-GB</c>, <c>zh-Hant-TW</c> or <c>nl-x-easy</c>, in any case. The grammar leaves
    /// room for languages of four to eight letters, but there are none; a tag for private use alone names no language.
    /// </summary>
    public static bool IsWellFormed(string tag)
    {
        string[] subtags = tag.Split('-');
        if (!subtags.All(subtag => subtag.Length is > 0 and <= LongestSubtag && subtag.All(char.IsAsciiLetterOrDigit))) return false;
        if (!IsLetters(subtags[0], 2) && !IsLetters(subtags[0], 3)) return false;
        int at = 1;
        for (int more = 0; more < 3 && at < subtags.Length && IsLetters(subtags[at], 3); more++) at++;
        if (at < subtags.Length && IsLetters(subtags[at], 4)) at++;
        if (at < subtags.Length && IsRegion(subtags[at])) at++;
        return SkipVariants(subtags, ref at) && SkipExtensions(subtags, ref at) && IsPrivateUse(subtags, at);
    }

    /// <summary>The well-formed tag that a wrong one evidently stands for, as <c>en-GB</c> for <c>en_GB.UTF-8</c>; null when there is none.</summary>
    public static string? NearestTo(string wrong)
    {
        int end = wrong.AsSpan().IndexOfAny('.', '@');
        char[] marked = [.. (end < 0 ? wrong : wrong[..end]).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')];
        string plain = string.Join('-', new string(marked).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return Messages.MayRepeat(plain) && IsWellFormed(plain) ? WithUsualCase(plain) : null;
    }

    /// <summary>The tag, and what is left of it when its last subtags are taken off one after another (RFC 4647, lookup).</summary>
    public static IEnumerable<string> Ranges(string tag)
    {
        while (tag.Length > 0)
        {
            yield return tag;
            tag = Shortened(tag);
            if (tag.Length > 1 && tag[^2] == '-') tag = tag[..^2];
        }
    }

    /// <summary>The language without all that narrows it: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag) => tag.Split('-')[0];

    private static string Shortened(string tag) => tag[..Math.Max(0, tag.LastIndexOf('-'))];

    private static bool IsLetters(string subtag, int length) => subtag.Length == length && subtag.All(char.IsAsciiLetter);

    private static bool IsRegion(string subtag) => IsLetters(subtag, 2) || (subtag.Length == 3 && subtag.All(char.IsAsciiDigit));

    private static bool SkipVariants(string[] subtags, ref int at)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (; at < subtags.Length && (subtags[at].Length >= 5 || (subtags[at].Length == 4 && char.IsAsciiDigit(subtags[at][0]))); at++)
        {
            if (!seen.Add(subtags[at])) return false;
        }

        return true;
    }

    // A single letter or digit, and what belongs to it.
    private static bool SkipExtensions(string[] subtags, ref int at)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        while (at < subtags.Length && subtags[at].Length == 1 && !IsX(subtags[at]))
        {
            if (!seen.Add(subtags[at++])) return false;
            int start = at;
            while (at < subtags.Length && subtags[at].Length > 1) at++;
            if (at == start) return false;
        }

        return true;
    }

    private static bool IsPrivateUse(string[] subtags, int at) => at == subtags.Length || (IsX(subtags[at]) && at + 1 < subtags.Length);

    private static bool IsX(string subtag) => string.Equals(subtag, PrivateUse, StringComparison.OrdinalIgnoreCase);

    // Behind a single letter, subtags mean something else than scripts and regions.
    private static string WithUsualCase(string tag)
    {
        string[] subtags = string.Concat(tag.Select(char.ToLowerInvariant)).Split('-');
        for (int i = 1; i < subtags.Length && subtags[i].Length > 1; i++)
        {
            if (IsLetters(subtags[i], 2)) subtags[i] = subtags[i].ToUpperInvariant();
            if (IsLetters(subtags[i], 4)) subtags[i] = char.ToUpperInvariant(subtags[i][0]) + subtags[i][1..];
        }

        return string.Join('-', subtags);
    }
}

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

/// <summary>What can be wrong with the tags of a policy's languages.</summary>
internal static class LanguageValidator
{
    public static void Add(FaultList faults, PolicyTexts texts)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in texts.Languages.Select(language => language.Language))
        {
            string path = $"$.texts.{Messages.Shown(tag)}";
            if (FaultOf(tag) is { } fault) faults.Add(path, fault);
            else if (!seen.TryAdd(tag, tag)) faults.Add(path, Again(tag, seen[tag]));
        }
    }

    /// <summary>What is wrong with a tag; null when nothing is.</summary>
    public static string? FaultOf(string tag)
    {
        if (LanguageTag.IsWellFormed(tag)) return null;
        string start = $"{Messages.Quote(tag)} is not the tag of a language (BCP 47)";
        return LanguageTag.NearestTo(tag) is { } nearest && nearest != tag
            ? $"{start}; did you mean '{nearest}'?"
            : $"{start}; expected two or three letters, and what narrows them behind hyphens, such as 'nl' or 'en-GB'";
    }

    private static string Again(string tag, string first) => tag == first
        ? $"{Messages.Quote(tag)} is there twice; expected each language once"
        : $"{Messages.Quote(tag)} is the same language as {Messages.Quote(first)}; expected each language once";
}
