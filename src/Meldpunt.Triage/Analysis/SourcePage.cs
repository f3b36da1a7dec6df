using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>The text that a policy comes from, as blocks: paragraphs, headings and points of a list. Immutable.</summary>
public sealed class SourcePage
{
    private static readonly char[] ListMarks = ['•', '◦', '▪', '·', '*', '-', '–'];

    private SourcePage(IEnumerable<string> blocks) => Blocks = blocks.Select(Cleaned).Where(block => block.Length > 0).ToValueList();

    /// <summary>The blocks in their order, without what only lays them out.</summary>
    public ValueList<string> Blocks { get; }

    /// <summary>Reads plain text: a blank line ends a block, and so does a line that begins with the mark of a list.</summary>
    /// <param name="text">The text.</param>
    public static SourcePage FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> blocks = [""];
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line) || IsPoint(line)) blocks.Add("");
            blocks[^1] += $" {line}";
        }

        return new(blocks);
    }

    /// <summary>A page whose blocks were found by somebody else, as a reader of HTML does.</summary>
    /// <param name="blocks">The text of each block, in their order.</param>
    public static SourcePage FromBlocks(IEnumerable<string> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return new(blocks);
    }

    /// <summary>
    /// What a policy keeps of a block: the first 16 hexadecimal digits of the SHA-256 of its text, whose white space, invisible characters and
    /// mark of a list play no part.
    /// </summary>
    /// <param name="block">The block.</param>
    public static string Fingerprint(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        IEnumerable<byte> start = SHA256.HashData(Encoding.UTF8.GetBytes(Cleaned(block))).Take(PolicyValidator.FingerprintDigits / 2);
        return string.Concat(start.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static string Cleaned(string block)
    {
        string plain = string.Concat(block.Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format)).Normalize(NormalizationForm.FormC);
        string words = string.Join(' ', plain.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return IsPoint(words) ? words[1..].TrimStart() : words;
    }

    // A mark alone, or before a blank: "-5" and "*bold*" are words.
    private static bool IsPoint(string line) =>
        line.TrimStart() is { Length: > 0 } start && ListMarks.Contains(start[0]) && (start.Length == 1 || char.IsWhiteSpace(start[1]));
}
