using System.Text;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>Words of a policy as names of C#, from which a reading of the code makes the same words again.</summary>
internal static class CSharpNames
{
    /// <summary><c>adults-only</c> as <c>AdultsOnly</c>, <c>over-18</c> as <c>Over_18</c>.</summary>
    public static string Pascal(string word)
    {
        StringBuilder name = new();
        bool begins = true;
        foreach (char c in word)
        {
            if (c == '-')
            {
                begins = true;
                continue;
            }

            if (begins && name.Length > 0 && char.IsAsciiDigit(c)) name.Append('_');
            if (name.Length == 0 && char.IsAsciiDigit(c)) name.Append('_');
            name.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = false;
        }

        return name.ToString();
    }

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A text within a comment of documentation.</summary>
    public static string Comment(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
