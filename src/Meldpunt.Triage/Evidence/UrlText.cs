using System.Text;

namespace Meldpunt.Triage.Evidence;

/// <summary>The text of a URL, freed of what is not part of it: as WHATWG URL §4.4 does, and of its disguise.</summary>
internal static class UrlText
{
    private const string ViewSource = "view-source:";

    /// <summary>Cleans a text; <see langword="false"/> if nothing is left or it is too long.</summary>
    public static bool TryClean(ReadOnlySpan<char> text, out ReadOnlySpan<char> url)
    {
        url = Trim(text);
        if (IsTooLong(url))
            return false;

        url = WithoutTabsAndLineEnds(url);
        url = Defanging.Undo(url);
        if (url.Length >= ViewSource.Length && Ascii.EqualsIgnoreCase(url[..ViewSource.Length], ViewSource))
            url = Trim(url[ViewSource.Length..]);

        return !url.IsEmpty;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text is [<= ' ', ..])
            text = text[1..];
        while (text is [.., <= ' '])
            text = text[..^1];
        return text;
    }

    private static bool IsTooLong(ReadOnlySpan<char> text)
    {
        if (text.Length <= UrlReader.MaximumLength)
            return false;

        var characters = 0;
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not ('\t' or '\r' or '\n'))
                characters++;

        return characters > UrlReader.MaximumLength;
    }

    private static ReadOnlySpan<char> WithoutTabsAndLineEnds(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('\t', '\r', '\n'))
            return text;

        var kept = new char[text.Length];
        var length = 0;
        foreach (var character in text)
            if (character is not ('\t' or '\r' or '\n'))
                kept[length++] = character;

        return kept.AsSpan(0, length);
    }
}
