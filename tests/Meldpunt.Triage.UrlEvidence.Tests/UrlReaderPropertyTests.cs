using CsCheck;

namespace Meldpunt.Triage.UrlEvidence.Tests;

public sealed class UrlReaderPropertyTests
{
    private static readonly Gen<string> Url = Gen.OneOfConst(
        "https://example.org/a?b#c", "http://user:pw@example.org:8080/", "ftp://a.b.example", "example.org:80/a",
        "http://127.0.0.1/", "http://[::ffff:1.2.3.4]:80/a", "https://bücher.example/", "http://abc.onion/",
        "https://t.me/+abc", "https://mega.nz/a", "hxxps[:]//example[.]org", "view-source:https://example.org/",
        "https://ü.xn--bcher-kva.example/", "http://%31%32%37.0.0.1/", "a@example.org", @"C:\a\b.jpg", "/home/a",
        @"\\server\share", "mailto:a@example.org", "magnet:?xt=a", "https://\u0915\u094d\u200d\u0937.example/");

    private static readonly Gen<(string Host, string Path)> WithPath = Gen.OneOfConst(
        ("https://example.org", "/a?b#c"), ("http://[::ffff:1.2.3.4]:80", "/a/b/c"), ("http://abc.onion", "/abc"), ("https://t.me", "/+abc"),
        ("https://mega.nz", "/file/x"), ("hxxp://192[.]168[.]1[.]1", "/x/y"), ("http://printer.local", "/ab/cd"), ("www.example.org", "/abc"));

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOfConst("[", "]", "[.]", "(dot)", "://", "//", "\\", "%", "%2e", "xn--", "@", ":", ".", "..", "\t", "\u00ad",
            "\u200d", "\ud800", "。", "１", "0x", "٠", "א", "\u0301", "file:", "hxxp", "view-source:", "\U0001F600", "-", "#", "?"),
        Gen.Char.Select(character => character.ToString()));

    private static readonly Gen<string> Mutated =
        from url in Url
        from changes in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3], Piece).Array[0, 4]
        select changes.Aggregate(url, (text, change) => Change(text, change.Item1, change.Item2, change.Item3));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Mutated, Piece.Array[0, 12].Select(string.Concat));

    [Fact]
    public void Any_text_is_read_without_an_exception_and_gives_a_consistent_reading() =>
        Text.Sample(
            text =>
            {
                UrlReading reading = UrlReader.Read(text);
                return reading.Place.HasValue == reading.Kind is EvidenceKind.Certain or EvidenceKind.Hint
                    && reading == UrlReader.Read(text)
                    && Enumerable.Range(0, reading.Count).All(i => reading[i].Start >= 0 && reading[i].Start < reading[i].End && reading[i].End <= text.Length);
            },
            iter: Tries.OfProperty);

    [Fact]
    public void Blanks_around_never_change_the_reading() =>
        Text.Sample(text => UrlReader.Read(text) == UrlReader.Read($" \u0001\ufeff{text}\u200e\r\n "), iter: Tries.OfProperty);

    [Fact]
    public void Tabs_and_line_ends_within_a_path_never_change_the_reading() =>
        Gen.Select(WithPath, Gen.Int[0, 20], Gen.OneOfConst("\t", "\r\n", "\n")).Sample(
            (url, where, gap) => UrlReader.Read(url.Host + url.Path) == UrlReader.Read(url.Host + url.Path.Insert(Math.Min(url.Path.Length, where), gap)),
            iter: Tries.OfProperty);

    [Fact]
    public void Tabs_and_line_ends_within_a_host_never_make_it_another() =>
        Gen.Select(WithPath, Gen.Int[0, 40], Gen.OneOfConst("\t", "\r\n", "\n")).Sample(
            (url, where, gap) =>
            {
                UrlReading broken = UrlReader.Read(url.Host.Insert(Math.Min(url.Host.Length, where), gap) + url.Path);
                return broken.Kind == EvidenceKind.Unusable || Told.Of(broken) == Told.By(url.Host + url.Path);
            },
            iter: Tries.OfProperty);

    // But for both cases in one text: a capital behind a full stop begins a sentence. And Unix tells /home from /HOME, with a line end or
    // what shows nothing within it too.
    [Fact]
    public void The_letter_case_of_ASCII_never_changes_the_reading_of_a_host() =>
        Text.Where(text => !text.Contains('%', StringComparison.Ordinal) && !HoldsHome(text)).Sample(
            text => UrlReader.Read(Lower(text)) == UrlReader.Read(Upper(text)), iter: Tries.OfProperty);

    [Fact]
    public void A_disguised_URL_always_reads_as_the_URL_itself() =>
        Url.Where(url => url.StartsWith("http", StringComparison.Ordinal)).Sample(url =>
            UrlReader.Read(url) == UrlReader.Read(
                url.Replace("http", "hxxp", StringComparison.Ordinal).Replace(".", "[.]", StringComparison.Ordinal)));

    private static bool HoldsHome(string text) => string.Concat(text.Where(char.IsAsciiLetter)).Contains("home", StringComparison.OrdinalIgnoreCase);

    // Only ASCII: the capital of a letter may be another letter elsewhere, and U+0130 is one for itself.
    private static string Upper(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? (char)(c - 0x20) : c));

    private static string Lower(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c + 0x20) : c));

    private static string Change(string text, int where, int remove, string insert)
    {
        where = Math.Min(where, text.Length);
        return text.Remove(where, Math.Min(remove, text.Length - where)).Insert(where, insert);
    }
}
