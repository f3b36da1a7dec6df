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
