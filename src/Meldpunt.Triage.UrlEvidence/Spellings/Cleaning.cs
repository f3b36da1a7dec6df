using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

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
