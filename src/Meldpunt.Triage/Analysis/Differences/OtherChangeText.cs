using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Meldpunt.Triage.Analysis;

/// <summary>Puts another change into words, and what is compared into words that may be shown.</summary>
internal static class OtherChangeText
{
    private const int LongestValue = 200;
    private const int LongestShown = 60;
    private const int LongestKey = 100;
    private const int FingerprintBytes = 8;
    private const string Prefix = "sha256:";

    /// <summary>A value as it is shown: itself when it is short and nothing in it moves other text, else its fingerprint.</summary>
    public static string? Value(string? text)
    {
        if (text is null) return null;
        bool isShown = text.Length <= LongestValue && IsPlain(text) && !text.StartsWith(Prefix, StringComparison.Ordinal);
        return isShown ? text : Fingerprint(text);
    }

    public static string Write(OtherChange change)
    {
        string key = Plain(change.Key);
        return change.Kind switch
        {
            OtherChangeKind.Accepted => Parted("the acceptance of", key, change),
            OtherChangeKind.Version => $"the version: {change.Old}, now {change.New}",
            OtherChangeKind.Schema => "the reference to a schema changed",
            OtherChangeKind.Section when key.StartsWith(DocumentChanges.Fingerprints, StringComparison.Ordinal) =>
                $"what is kept of the text of section '{key[DocumentChanges.Fingerprints.Length..]}' changed",
            OtherChangeKind.Section => Parted("the section", key, change),
            OtherChangeKind.Evidence when key == DocumentChanges.ReadsUrls => change.New is null
                ? "URLs are no longer read: a report with one is refused"
                : "URLs are read now: the old version refused a report with one",
            OtherChangeKind.Evidence => $"{Parted("what a URL tells:", key, change)}{Values(change)}",
            OtherChangeKind.Contact => $"{Parted("the contact", key, change)}{Values(change)}",
            OtherChangeKind.Guarantee => Parted("the guarantee", key, change),
            OtherChangeKind.CodeSystem when key == DocumentChanges.Order => "the order of the systems of codes changed",
            OtherChangeKind.CodeSystem => Parted("the system of codes", key, change),
            OtherChangeKind.Code => $"{Parted("the code of", key, change)}{Values(change)}",
            OtherChangeKind.Impossible => Parted("the impossible combination", key, change),
            OtherChangeKind.Source => Parted("the source of", key, change),
            OtherChangeKind.Closing => $"{Parted("the answer at closing", key, change)}{Values(change)}",
            OtherChangeKind.Alike => Parted("the list of alike answers of", key, change),
            OtherChangeKind.Asked => $"who answers '{key}' changed{Values(change)}",
            OtherChangeKind.QuestionOrder => $"the order of the questions about {(key == DocumentChanges.OfItems ? "an item" : "a report")} changed",
            OtherChangeKind.AnswerOrder => $"the order of the answers to '{key}' changed",
            OtherChangeKind.Language when key == DocumentChanges.Order => $"the order of the languages changed{Values(change)}",
            OtherChangeKind.Language => Parted("the language", key, change),
            OtherChangeKind.Text => Parted("the text", key, change),
            OtherChangeKind.Word when change.New is null => $"the word '{key}' is gone: a report with it can no longer be read",
            OtherChangeKind.Word => $"the word '{key}' is new: a report with it could not be read before",
            OtherChangeKind.Form => Parted("the written form of", key, change),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
    }

    /// <summary>What stands for a value that is not shown.</summary>
    public static string Fingerprint(string text) =>
        Prefix + string.Concat(SHA256.HashData(Encoding.Unicode.GetBytes(text)).Take(FingerprintBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));

    private static string Parted(string what, string key, OtherChange change) =>
        $"{what} '{key}' {(change.New is null ? "is gone" : change.Old is null ? "is new" : "changed")}";

    private static string Values(OtherChange change) =>
        change is { Old: { Length: <= LongestShown } old, New: { Length: <= LongestShown } present } ? $": {old}, now {present}" : "";

    private static string Plain(string key)
    {
        string plain = string.Concat(key.EnumerateRunes().Select(rune => IsPlain(rune) ? rune : Rune.ReplacementChar));
        return plain.Length <= LongestKey ? plain : $"{plain[..LongestKey]}…";
    }

    private static bool IsPlain(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsPlain(rune) || rune == Rune.ReplacementChar) return false;
        }

        return true;
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
