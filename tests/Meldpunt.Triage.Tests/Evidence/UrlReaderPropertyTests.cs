using CsCheck;
using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class UrlReaderPropertyTests
{
    private const int Times = 20_000;

    private static readonly Gen<string> Url = Gen.OneOfConst(
        "https://example.org/a?b#c", "http://user:pw@example.org:8080/", "ftp://a.b.example", "example.org:80/a",
        "http://127.0.0.1/", "http://[::ffff:1.2.3.4]:80/a", "https://bücher.example/", "http://abc.onion/",
        "https://t.me/+abc", "https://mega.nz/a", "hxxps[:]//example[.]org", "view-source:https://example.org/",
        "https://ü.xn--bcher-kva.example/", "http://%31%32%37.0.0.1/", "a@example.org", @"C:\a\b.jpg", "/home/a",
        @"\\server\share", "mailto:a@example.org", "magnet:?xt=a", "https://\u0915\u094d\u200d\u0937.example/");

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
    public void Any_text_is_read_without_an_exception_and_gives_consistent_evidence() =>
        Text.Sample(
            text =>
            {
                var evidence = UrlReader.Read(text);
                return evidence.Place.HasValue == evidence.Kind is EvidenceKind.Certain or EvidenceKind.Hint
                    && evidence == UrlReader.Read(text)
                    && (UrlReader.IsGiven(text) || evidence.Kind == EvidenceKind.Unusable);
            },
            iter: Times);

    [Fact]
    public void Doubt_and_the_public_internet_are_never_evidence_of_a_place() =>
        Text.Sample(text => UrlReader.Read(text).Place is not (Place.InDoubt or Place.PublicInternet), iter: Times);

    [Fact]
    public void Spaces_around_a_text_and_tabs_within_it_never_change_its_reading() =>
        Gen.Select(Text, Gen.Int[0, 60], Gen.OneOfConst("\t", "\r\n", "\n")).Sample(
            (text, where, gap) =>
            {
                var evidence = UrlReader.Read(text);
                return evidence == UrlReader.Read($" \u0001{text}\r\n ")
                    && evidence == UrlReader.Read(text.Insert(Math.Min(where, text.Length), gap));
            },
            iter: Times);

    [Fact]
    public void The_letter_case_of_ASCII_never_changes_the_reading_of_a_host() =>
        Text.Where(text => !text.Contains('%', StringComparison.Ordinal)).Sample(
            text => UrlReader.Read(text) == UrlReader.Read(Upper(text)), iter: Times);

    [Fact]
    public void A_disguised_URL_always_reads_as_the_URL_itself() =>
        Url.Where(url => url.StartsWith("http", StringComparison.Ordinal)).Sample(url =>
            UrlReader.Read(url) == UrlReader.Read(
                url.Replace("http", "hxxp", StringComparison.Ordinal).Replace(".", "[.]", StringComparison.Ordinal)));

    // Only ASCII: the capital of a letter may be another letter elsewhere, and U+0130 is one for itself.
    private static string Upper(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? (char)(c - 0x20) : c));

    private static string Change(string text, int where, int remove, string insert)
    {
        where = Math.Min(where, text.Length);
        return text.Remove(where, Math.Min(remove, text.Length - where)).Insert(where, insert);
    }
}
