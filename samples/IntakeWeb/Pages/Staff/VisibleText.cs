using System.Globalization;
using System.Text;

namespace IntakeWeb.Pages.Staff;

/// <summary>Text from a stranger, with all that cannot be seen or turns the reading around written out: <c>\u{202E}</c>.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        StringBuilder visible = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
            visible.Append(isHidden ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}") : rune.ToString());
        }

        return visible.ToString();
    }
}
