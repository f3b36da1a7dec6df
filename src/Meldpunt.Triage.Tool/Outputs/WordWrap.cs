using System.Text;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Breaks text between words, and a word that is too long after a hyphen.</summary>
internal static class WordWrap
{
    /// <summary>The words with commas between them.</summary>
    public static IEnumerable<string> Listed(IReadOnlyCollection<string> words) =>
        words.Select((word, i) => i < words.Count - 1 ? word + "," : word);

    /// <summary>The words as lines of at most <paramref name="width"/> characters, as far as hyphens allow.</summary>
    public static string Fit(IEnumerable<string> words, int width)
    {
        StringBuilder text = new();
        int column = 0;
        foreach (string piece in words.SelectMany(word => Pieces(word, width)))
        {
            bool joined = column > 0 && text[^1] == '-';
            if (column > 0 && (joined || column + 1 + piece.Length > width))
            {
                text.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            text.Append(piece);
            column += piece.Length;
        }

        return text.ToString();
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        while (word.Length > width && word.LastIndexOf('-', width - 1) is > 0 and int hyphen)
        {
            yield return word[..(hyphen + 1)];
            word = word[(hyphen + 1)..];
        }

        yield return word;
    }
}
