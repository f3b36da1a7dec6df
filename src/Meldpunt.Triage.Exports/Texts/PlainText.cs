using System.Text;

namespace Meldpunt.Triage.Exports.Texts;

/// <summary>Makes text harmless before it is encoded: it may come from anywhere.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text on one line, as it is but for characters that can do more than be read: controls, marks that turn the
    /// direction of what follows them, and halves of characters become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (rune.Value == '\t') plain.Append(' ');
            else if (IsHarmless(rune)) plain.Append(rune.ToString());
            else plain.Append('\uFFFD');
        }

        return plain.ToString();
    }

    // Overrides, embeddings and isolates reach beyond the text that they are in; single marks do not.
    private static bool IsHarmless(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069) and not (0xFFFE or 0xFFFF);
}
