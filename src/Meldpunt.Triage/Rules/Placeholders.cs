using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>The places of a text that are filled in: <c>{0}</c>, <c>{1}</c> and so on.</summary>
internal static class Placeholders
{
    /// <summary>The name of a place.</summary>
    public static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");

    /// <summary>The text in pieces: each pair of braces with what is between them is one, and so is what is before and after it.</summary>
    public static IEnumerable<string> Split(string text)
    {
        int start = 0, open = -1;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '{') open = at;
            if (text[at] != '}' || open < 0) continue;
            if (open > start) yield return text[start..open];
            yield return text[open..(at + 1)];
            (start, open) = (at + 1, -1);
        }

        if (start < text.Length) yield return text[start..];
    }

    /// <summary>True for a piece that is a pair of braces with what is between them.</summary>
    public static bool IsPair(string piece) => piece.StartsWith('{') && piece.EndsWith('}');

    /// <summary>The text with values in its places. What is in a value is not looked at again.</summary>
    public static string Fill(string text, IReadOnlyList<string> values)
    {
        string[] names = [.. values.Select((_, place) => Name(place))];
        return string.Concat(Split(text).Select(piece => Array.IndexOf(names, piece) is >= 0 and int place ? values[place] : piece));
    }
}
