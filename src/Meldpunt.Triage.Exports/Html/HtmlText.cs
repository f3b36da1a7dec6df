using System.Text;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Html;

/// <summary>Encodes text for HTML and SVG, for both content and quoted attributes.</summary>
internal static class HtmlText
{
    public static string Encode(string text)
    {
        StringBuilder encoded = new(text.Length);
        foreach (char c in PlainText.Clean(text))
        {
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }
}
