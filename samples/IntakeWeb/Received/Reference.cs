using System.Security.Cryptography;
using System.Text;

namespace IntakeWeb.Received;

/// <summary>What a report is called: short enough to say over the telephone, and not to be guessed.</summary>
internal static class Reference
{
    // Without the letters that are heard or read as a digit or another letter (Crockford's base 32).
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // What people write before it, as its signs are read.
    private static readonly string[] Words = ["NR", "N0", "NUMMER", "NUMBER"];

    /// <summary>How many signs it has.</summary>
    public const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>A reference as people type it: in groups or not, in capitals or not, with a letter that looks like a digit; null for what is none.</summary>
    public static string? Read(string? typed)
    {
        string signs = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit).Select(Sign));
        string? word = Words.FirstOrDefault(word => signs.Length == word.Length + Length && signs.StartsWith(word, StringComparison.Ordinal));
        string reference = signs[(word?.Length ?? 0)..];
        return reference.Length == Length && reference.All(Signs.Contains) ? reference : null;
    }

    /// <summary>As people read it: two groups of four.</summary>
    public static string Shown(string reference) => reference.Length == Length ? $"{reference[..4]} {reference[4..]}" : reference;

    private static char Sign(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        char other => other,
    };
}
