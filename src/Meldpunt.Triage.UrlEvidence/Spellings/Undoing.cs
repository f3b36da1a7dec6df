using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Rows;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>
/// Step 3: undoes the disguise of a dangerous address ("defanging") and slips of the hand, as far as the text alone shows them. Dots
/// that only the host's ending shows are undone where the host is read: <see cref="HiddenDots"/>.
/// </summary>
internal static class Undoing
{
    public static UrlText Undo(UrlText text)
    {
        text = WideForms(text);
        text = DisguisedMarks.Undo(text);
        text = SpacedDots.Undo(text);
        return SchemeSlips.Undo(text);
    }

    private static UrlText WideForms(UrlText text)
    {
        if (!text.Characters.ContainsAny("：／．")) return text;
        TextEdit edit = new(text);
        for (int i = 0; i < text.Length; i++)
        {
            string by = text[i] switch { '：' => ":", '／' => "/", '．' => ".", _ => "" };
            if (by.Length > 0) edit.Replace(i, i + 1, by);
        }

        return edit.Result();
    }
}

/// <summary>
/// Step 1: the text without what is not part of it. Blank ends go, half a surrogate pair reads as U+FFFD, what shows nothing is left
/// out, and what a web layer escaped is decoded, once.
/// </summary>
internal static class Cleaning
{
    public static UrlText Clean(UrlText given)
    {
        UrlText text = given.Trim();
        text = WithoutHalvesAndIgnored(text);
        text = CharacterReferences.Decode(text);
        text = EncodedAddress.Decode(text);
        return text.Trim();
    }

    private static UrlText WithoutHalvesAndIgnored(UrlText text)
    {
        if (!text.Characters.ContainsAnyExceptInRange('\0', '\u00AC')) return text;
        TextEdit edit = new(text);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (Blank.IsIgnored(character)) edit.Remove(i, i + 1);
            else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(character)) edit.Replace(i, i + 1, "\uFFFD");
        }

        return edit.Result();
    }
}

/// <summary>Step 2: takes off what people and programs put around an address, from the outside in.</summary>
internal static class Unwrapping
{
    private const int MostLayers = 24;

    public static UrlText Unwrap(UrlText text)
    {
        text = SpacedMessages.Undo(Links.Targets(text));
        for (int layer = 0; layer < MostLayers; layer++)
        {
            int before = text.Length;
            text = text.Trim();
            if (IsWrapped(text.Characters)) text = text[1..^1];
            else text = text[Introductions.LengthOf(text.Characters)..];
            if (text.Length == before) break;
        }

        return text;
    }

    private static bool IsWrapped(ReadOnlySpan<char> text) =>
        Marks.IsWrapped(text) && !(text[0] == '[' && Ipv6Reader.TryRead(text[1..^1], out _));
}

/// <summary>Part of step 1: an address that is percent-encoded from its scheme on, <c>https%3A%2F%2F…</c>, up to the next white space.</summary>
internal static class EncodedAddress
{
    private const string EncodedColon = "%3A";

    public static UrlText Decode(UrlText text)
    {
        if (!text.Characters.Contains('%')) return text;
        TextEdit edit = new(text);
        for (int from = 0; from < text.Length;)
        {
            int colon = text.Characters[from..].IndexOf(EncodedColon, StringComparison.OrdinalIgnoreCase);
            if (colon < 0) break;
            colon += from;
            from = colon + EncodedColon.Length;
            if (!FollowsScheme(text.Characters[..colon])) continue;
            int end = colon;
            while (end < text.Length && !Blank.IsSpace(text[end])) end++;
            PercentDecoding.Decode(text, colon, end, ref edit);
            from = end;
        }

        return edit.Result();
    }

    // In a query, "?u=https%3A…" is part of another address.
    private static bool FollowsScheme(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1])) start--;
        return SchemeSpellings.TryRead(before[start..], out int length, out _) && length == before.Length - start
            && (start == 0 || Blank.IsSpace(before[start - 1]) || before[start - 1] == ':' || Marks.IsOpening(before[start - 1]));
    }
}
