using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Part of step 2: of a Markdown link and of an HTML <c>&lt;a href></c> the target counts, and replaces it.</summary>
internal static class Links
{
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create(".:/\\@·•‚、，。．：／");

    public static UrlText Targets(UrlText text) => HtmlTargets(MarkdownTargets(text));

    // "[text](target)" and "![text](target "title")", where the bracket starts a word.
    private static UrlText MarkdownTargets(UrlText text)
    {
        if (text.Characters.IndexOf("](", StringComparison.Ordinal) < 0) return text;
        TextEdit edit = new(text);
        int open = -1;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '[' && open < 0 && StartsWord(text.Characters, at)) open = at;
            if (open < 0 || text[at] != ']') continue;
            if (at + 1 < text.Length && text[at + 1] == '(' && TryReadTarget(text.Characters, at + 2, out int end, out int close))
            {
                edit.Replace(open > 0 && text[open - 1] == '!' ? open - 1 : open, at + 2, " ");
                edit.Replace(end, close + 1, " ");
                at = close;
            }

            open = -1;
        }

        return edit.Result();
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] == '!') at--;
        return at == 0 || Blank.IsSpace(text[at - 1]) || Marks.IsOpening(text[at - 1]) || Marks.IsSeparator(text[at - 1]) || text[at - 1] is ':' or ')' or '>';
    }

    private static bool TryReadTarget(ReadOnlySpan<char> text, int start, out int end, out int close)
    {
        end = start;
        for (int depth = 0; end < text.Length && !Blank.IsSpace(text[end]); end++)
        {
            if (text[end] == '(') depth++;
            if (text[end] == ')' && --depth < 0) break;
        }

        int more = end < text.Length ? text[end..].IndexOf(')') : -1;
        close = end + more;
        return end > start && more >= 0 && IsTitle(text[end..close]);
    }

    // What follows a target within its bracket; anything else means that the target is not all of the address.
    private static bool IsTitle(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> title = text.Trim();
        return title.IsEmpty || ((title[0] is '"' or '\'' || Marks.Quotations.Contains(title[0])) && !title.ContainsAny(OfAddresses));
    }

    // With an attribute another address would be lost, as with a title.
    private static bool HoldsAddress(ReadOnlySpan<char> text) => text.Contains("://", StringComparison.Ordinal);

    private static UrlText HtmlTargets(UrlText text)
    {
        if (!text.Characters.Contains('<')) return text;
        TextEdit edit = new(text);
        for (int at = Find(text.Characters, 0, "<a"); at >= 0;)
        {
            ReadOnlySpan<char> all = text.Characters;
            int close = Find(all, at, ">");
            if (close < 0) break;
            if (at + 2 < all.Length && Blank.IsSpace(all[at + 2]) && TryReadHref(all[..close], at, out int start, out int end) && !HoldsAddress(all[end..close]))
            {
                int next = Find(all, close, "<a");
                int last = Find(all[..(next < 0 ? all.Length : next)], close, "</a>");
                edit.Replace(at, start, " ");
                edit.Replace(end, last < 0 ? close + 1 : last + "</a>".Length, " ");
            }

            at = Find(all, close, "<a");
        }

        return edit.Result();
    }

    private static bool TryReadHref(ReadOnlySpan<char> tag, int at, out int start, out int end)
    {
        start = Find(tag, at, "href");
        end = start;
        if (start < 0) return false;
        start += "href".Length;
        while (start < tag.Length && Blank.IsSpace(tag[start])) start++;
        if (start == tag.Length || tag[start] != '=') return false;
        do start++; while (start < tag.Length && Blank.IsSpace(tag[start]));
        char quote = start < tag.Length && tag[start] is '"' or '\'' ? tag[start] : '\0';
        if (quote != '\0') start++;
        end = start;
        while (end < tag.Length && (quote == '\0' ? !Blank.IsSpace(tag[end]) : tag[end] != quote)) end++;

        // "<a href="https://8<.>8<.>8<.>8">", "<a href="1. "https://example.org"">": neither the tag nor the target ends within the address.
        bool isWhole = quote == '\0' || end + 1 >= tag.Length || tag[end + 1] == '/' || Blank.IsSpace(tag[end + 1]);
        return end > start && isWhole && !tag[start..end].Contains('<');
    }

    private static int Find(ReadOnlySpan<char> text, int from, string what)
    {
        int at = text[from..].IndexOf(what, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : from + at;
    }
}
