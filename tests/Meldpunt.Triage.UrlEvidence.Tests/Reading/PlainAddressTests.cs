using Meldpunt.Triage.UrlEvidence.Lists;
using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Tests.Fuzz;
using Meldpunt.Triage.UrlEvidence.Tests.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Tests.Reading;

/// <summary>What is read at once reads the same through all steps: the texts of the other tests, plain addresses with something put into them, and random ones.</summary>
public sealed class PlainAddressTests(ITestOutputHelper output)
{
    private static readonly string[] Plain =
    [
        "https://example.org", "http://www.example.net/", "https://example.org/a/b.jpg?c=1&d=2#e", "https://a-b.example.com:8080/a", "http://example.org:1?a=b+c",
        "https://sub.sub.example.com#~x_y-z", "https://www.page:80/a", "http://www.ws:8080", "https://1.example/", "https://t.me/name", "https://www.link/https/www.example.org",
        "https://abc.onion/", "http://localhost:8080/", "https://drive.google.com/a", "https://abc.onion.example", "https://t.me/+abc", "https://8.8.8.8/a", "http://127.0.0.1:80", "https://intranet.corp/a",
        "example.org", "www.example.org/a?b=c#d", "abc.i2p/a", "printer.local", "someone@example.org", "some.one@abc.onion", "mailto:someone@example.org", "a.jpg", "archive.zip", "somewhere", "file:///home/someone/a.jpg", "file:///a",
    ];

    private static readonly string[] Refused =
    [
        "", "https://", "https:///example.org", "HTTPS://example.org", "ftp://example.org", "Example.org", "https://Example.org", "https://example", "https://example.nosuchname",
        "https://example.org.", "https://-example.org", "https://ex..example.org", "https://xn--bcher-kva.example", "https://a@example.org", "https://8.8.8/", "8.8.8.8", "https://example.org:",
        "https://example.org:65536", "https://www.tel:80/", "http://www.data:8080", "https://example.org:a", "https://localhost/a", "example.org:80", "example.nosuchname", "example-dot-org", "a@b", "a+b@example.org", "a@example.org/a", "file://a/b", "file:////a", "mailto:a", "mailto:a@example.org?b", "file:///", "https://abc.onion.0x1a", "file:///a b", "localhost/a", "a.jpg#b",
        "https://example.org/ a", "https://example.org/a%20b", "https://example.org/a:b", "https://example.org//a", "https://example.org/a__b", "https://example.org/a;b", "https://example.org/(a)",
        "https://example.org/\u00fc", "https://example.org\n", " https://example.org", "https://example.org/a,b", "https://example.org/a|b", "https://example.org/@a", "https://example.org/a*b", "https://example.org/http://a.example",
    ];

    // Every character that ASCII and Latin have, others that some step knows, and runs that mean something.
    private static readonly string[] Pieces =
    [
        .. Enumerable.Range(0, 0x180).Select(character => ((char)character).ToString()),
        .. "\u05f3\u060c\u066b\u1680\u2002\u200b\u200d\u200e\u2013\u2018\u201c\u201d\u2022\u2026\u2028\u203a\u2060\u3001\u3002\u3010\u30fb\ufeff\uff08\uff0c\uff0e\uff0f\uff1a\uff1b\ufffd\ud800\udc00".Select(character => character.ToString()),
        .. TextMutation.Pieces,
        "http", "https", "http:", "https:/", "https//", "http://", "http__", "https__a", "ftp:", "ftp//", "ws://", "wss:", "rtsp://", "tps", "ttp", "hxxps", "h**p", "__", "___", "/_", "_/", "./", "/.", "-/", "/-",
        ".-", "-.", "--", "-dot-", "DOT", "=2E", "%3A", "%2F", "[at]", "(at)", ". .", " . ", "www", "www.a.example", ".www.", "link:", "url=", "1.", "1)", "- ", "* ", ":80", ":/", ".i2p", ".onion.", ".localhost", ".test",
        ".loki", ".corp", "tor2web.", "/joinchat/", "/+", "@a.example", "a@", "//a.example", "/https/", "?u=https", "file", "mailto", "about", "view-source", "data", "#/", "?#", "&amp", "&#47", "...", "a.jpg", "/etc/", "C:/",
    ];

    private static readonly string[] Words =
    [
        "http", "https", "https://", "http://", "ftp", "ws", "wss", "tps", "www.", "www", "page", "link", "site", "email", "example", "org", "net", "nosuchname", "onion", "i2p", "localhost", "test", "t.me", "me", "mega.nz",
        "a", "B", "x1", "0x1", "7", "80", "443", "8080", "65535", "jpg", ".", "..", "-", "--", "_", "__", "/", "//", ":", "?", "#", "&", "=", "+", "~", "%", "%3A", ";", ",", "@", " ", "xn--", "url", "joinchat", "dot", "DOT",
    ];

    [Fact]
    public void What_is_plain_is_read_at_once() => Plain.Should().AllSatisfy(text => PlainAddress.TryRead(text, out _).Should().BeTrue(text));

    [Fact]
    public void All_that_a_step_could_change_goes_through_the_steps() => Refused.Should().AllSatisfy(text => PlainAddress.TryRead(text, out _).Should().BeFalse(text));

    [Fact]
    public void The_texts_of_the_other_tests_are_read_the_same_through_all_steps()
    {
        string[] spelled = [.. from spelling in AllSpellings.Of from seed in Seed.All let text = spelling.Write(seed, seed.ToString()) where text is not null select text];
        string[] hosts = [.. ListFile.Lines("hosts.txt").Select(line => line.Split('\t')[1]).SelectMany(host => new[] { $"https://{host}", $"http://not{host}", $"https://www.{host}/a", $"https://{host}.example", host, $"{host}/a", $"a@{host}" })];
        string[] names = [.. ListFile.Lines("top-level-names.txt").SelectMany(name => new[] { $"https://www.{name}", $"https://www.{name}:80", $"http://{name}/a", $"https://a.{name}:80/b?c", $"https://ftp.http.{name}", name, $"a.{name}/b", $"a@b.{name}" })];
        TextMutation mutation = new(seed: 29);
        IEnumerable<string> mutated = Enumerable.Range(0, Tries.Texts).Select(i => mutation.Of(spelled[i % spelled.Length]));
        ExpectTheSame([.. spelled, .. Seed.All.Select(seed => seed.ToString()), .. hosts, .. names, .. mutated], fewest: 3_000);
    }

    [Fact]
    public void Whatever_is_put_into_a_plain_address_it_is_read_the_same_through_all_steps() =>
        ExpectTheSame(from address in Plain from piece in Pieces from at in Enumerable.Range(0, address.Length + 1) select address.Insert(at, piece), fewest: 10_000);

    [Fact]
    public void What_random_words_and_marks_make_is_read_the_same_through_all_steps()
    {
        Random random = new(31);
        string Any(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Words[random.Next(Words.Length)]));
        ExpectTheSame(Enumerable.Range(0, Tries.Texts * 4).Select(i => (i & 1) == 0 ? Plain[i / 2 % Plain.Length] + Any(6) : ((i & 2) == 0 ? "https://" : "") + $"{Any(6)}.org{Any(6)}"), fewest: Tries.Texts / 10);
    }

    private void ExpectTheSame(IEnumerable<string> texts, int fewest)
    {
        (int all, int atOnce) = (0, 0);
        List<string> wrong = [];
        foreach (string text in texts)
        {
            all++;
            if (!PlainAddress.TryRead(text, out UrlReading read)) continue;
            atOnce++;
            UrlReading bySteps = UrlReader.ReadBySteps(text);
            if (read != bySteps || (read.Count > 0 && read[0] != bySteps[0])) wrong.Add($"{text} reads as {Told.Of(read)}, through the steps as {Told.Of(bySteps)} with {bySteps.Count} addresses");
        }

        output.WriteLine($"{atOnce:N0} of {all:N0} texts are read at once");
        wrong.Should().BeEmpty();
        atOnce.Should().BeGreaterThanOrEqualTo(fewest);
    }
}
