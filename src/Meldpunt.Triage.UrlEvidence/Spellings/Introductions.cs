using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Part of step 2: what is before an address in a list, a quoted mail or a form: <c>-</c>, <c>1.</c>, <c>></c>, <c>Link:</c>, <c>view-source:</c>.</summary>
internal static class Introductions
{
    private const int MostDigits = 4;

    private static readonly string[] Words =
    [
        "url", "urls", "uri", "link", "links", "linkje", "hyperlink", "adres", "adressen", "webadres", "internetadres", "address", "website",
        "websites", "webpagina", "webpage", "pagina", "page", "site", "web", "www", "bron", "source", "locatie", "location", "vindplaats",
        "href", "src", "e-mail", "email", "e-mailadres", "emailadres", "mail", "mailadres", "from", "van", "to", "aan", "pad", "path", "bestand",
    ];

    /// <summary>How many characters at the start of a text are one; 0 for none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        int length = ListMark(text);
        if (length == 0) length = Word(text);
        return length > 0 ? length : ViewSource(text);
    }

    /// <summary>Whether a word between white space is nothing but the mark of a list or a quoted mail.</summary>
    public static bool IsMark(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (!IsBullet(character)) return Number(word) == word.Length;
        }

        return true;
    }

    private static int ListMark(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && IsBullet(text[end])) end++;
        if (end == 0) end = Number(text);
        bool needsSpace = end > 0 && text[0] is not ('>' or '•' or '‣' or '◦' or '▪' or '●');
        return end == text.Length || !needsSpace || Blank.IsSpace(text[end]) ? end : 0;
    }

    private static bool IsBullet(char character) => character is '-' or '*' or '•' or '>' or '–' or '—' or '·' or '‣' or '◦' or '▪' or '●' or '+' or '#';

    // "1." "1)" "(1)" "1:".
    private static int Number(ReadOnlySpan<char> text)
    {
        int start = text is ['(', ..] ? 1 : 0;
        int end = start;
        while (end < text.Length && end - start < MostDigits && char.IsAsciiDigit(text[end])) end++;
        return end > start && end < text.Length && text[end] is '.' or ')' or ':' ? end + 1 : 0;
    }

    private static int Word(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-')) end++;
        int mark = end;
        while (mark < text.Length && Blank.IsSpace(text[mark])) mark++;
        if (end == 0 || mark == text.Length || text[mark] is not (':' or '=') || text[mark..].StartsWith("://", StringComparison.Ordinal)) return 0;
        foreach (string word in Words)
        {
            if (text[..end].Equals(word, StringComparison.OrdinalIgnoreCase)) return mark + 1;
        }

        return 0;
    }

    private static int ViewSource(ReadOnlySpan<char> text)
    {
        const string Scheme = "view-source:";
        return text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Scheme.Length : 0;
    }
}
