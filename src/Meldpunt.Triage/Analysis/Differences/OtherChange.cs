using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Meldpunt.Triage.Analysis;

/// <summary>Something that differs between the documents of two versions, apart from the decisions on given answers.</summary>
public sealed record OtherChange
{
    /// <summary>What it is about.</summary>
    public required OtherChangeKind Kind { get; init; }

    /// <summary>
    /// Which of its kind, in the words of the new version: <c>nl.phrase.call</c> of the texts, <c>phone of emergency-112</c> of the contacts.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// The old version's; null when only the new version has it. What is long, or has characters that could move other text,
    /// is <c>sha256:</c> and 16 hexadecimal digits of its fingerprint.
    /// </summary>
    public string? Old { get; init; }

    /// <summary>The new version's, in the same way; null when only the old version has it.</summary>
    public string? New { get; init; }

    /// <summary>True when it can alter what becomes of a report, or what people are told; false for the version and the reference to a schema.</summary>
    public bool Counts => IsCounted(Kind);

    /// <summary>The same in words, on one line.</summary>
    public override string ToString() => OtherChangeText.Write(this);

    private static bool IsCounted(OtherChangeKind kind) => kind switch
    {
        OtherChangeKind.Version or OtherChangeKind.Schema => false,
        OtherChangeKind.Accepted or OtherChangeKind.Section or OtherChangeKind.Evidence or OtherChangeKind.Contact or OtherChangeKind.Guarantee or OtherChangeKind.CodeSystem
            or OtherChangeKind.Code or OtherChangeKind.Impossible or OtherChangeKind.Source or OtherChangeKind.Closing or OtherChangeKind.Alike
            or OtherChangeKind.Asked or OtherChangeKind.QuestionOrder or OtherChangeKind.AnswerOrder or OtherChangeKind.Language or OtherChangeKind.Text or OtherChangeKind.Word
            or OtherChangeKind.Form => true,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>What an <see cref="OtherChange"/> is about.</summary>
public enum OtherChangeKind
{
    /// <summary>A finding that a policy accepts, by its kind and what it is about.</summary>
    Accepted,

    /// <summary>The version. It does not count.</summary>
    Version,

    /// <summary>The reference to a JSON Schema. It does not count.</summary>
    Schema,

    /// <summary>A section of the source text, by its id; <c>fingerprints of 4a</c> for what is kept of its text.</summary>
    Section,

    /// <summary>What a URL shows: <c>urls</c> when only one version reads them, else for example <c>place cloud</c>.</summary>
    Evidence,

    /// <summary>A part of the contact of a referral that both versions have: <c>phone of police</c>.</summary>
    Contact,

    /// <summary>A guarantee, by its id.</summary>
    Guarantee,

    /// <summary>A system of codes, by its id: its title, and whether it is there.</summary>
    CodeSystem,

    /// <summary>A code in a system that both versions have: <c>reason cloud in scart</c>.</summary>
    Code,

    /// <summary>An impossible combination, by its id.</summary>
    Impossible,

    /// <summary>What a rule, referral, notice or label that both versions have cites: <c>rule cloud</c>.</summary>
    Source,

    /// <summary>The answer at closing: <c>closed of format</c>.</summary>
    Closing,

    /// <summary>The answers of a fact that are alike, by the fact.</summary>
    Alike,

    /// <summary>Whether people are asked for a fact, by the fact.</summary>
    Asked,

    /// <summary>The order of the questions: <c>items</c> for those about an item, <c>report</c> for those about a report.</summary>
    QuestionOrder,

    /// <summary>The order in which people see the answers, by the fact.</summary>
    AnswerOrder,

    /// <summary>A language that only one version offers; <c>order</c> when those that both offer have another order.</summary>
    Language,

    /// <summary>A text in a language that both versions offer: the language, a point, and the text's key.</summary>
    Text,

    /// <summary>A fact or an answer that only one version has, and no mapping explains: <c>fact searched</c>, <c>answer cloud to place</c>.</summary>
    Word,

    /// <summary>How the rules, referrals, notices and labels are written, where no changed decision says so: <c>rule cloud</c>, <c>order of rules</c>.</summary>
    Form,
}

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
