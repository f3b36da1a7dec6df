using System.Diagnostics;

namespace Meldpunt.Triage.UrlEvidence.Tests;

public sealed class UrlReaderCostTests
{
    private const int Room = UrlReader.MaximumLength - 20;

    public static TheoryData<string> Worst =>
    [
        "https://" + Repeat("a.", Room),
        "https://" + Repeat("xn--a.ü.", Room),
        "https://ü.xn--" + Repeat("a", Room),
        "https://" + Repeat("ü", Room),
        "https://a" + Repeat("\u0301\u0323", Room),
        "https://" + Repeat("\u0628\u200c\u064b", Room) + ".example",
        "https://" + Repeat("ﷺ", Room),
        "https://" + Repeat("%C3%BC", Room),
        "https://" + Repeat("1.", Room),
        "https://[" + Repeat("1:", Room) + "]",
        "https://" + Repeat("@", Room) + "example.org",
        "https://example.org:" + Repeat("0", Room),
        Repeat("[", Room),
        Repeat("[.", Room),
        "https://example.org/" + Repeat("[.]", Room),
        Repeat("a", Room) + ":",
        Repeat("/", Room),
        Repeat("http://", Room),
        Repeat("https://a ", Room),
        Repeat("http://a.example,", Room),
        "https://a," + Repeat("b.example,", Room),
        "https://&," + Repeat("b.example,", Room),
        Repeat("a,", Room),
        Repeat(",/", Room),
        Repeat("mailto:a,", Room),
        "mailto:?" + Repeat("https://a.example&", Room),
        "javascript:" + Repeat("www.a ", Room),
        "javascript:" + Repeat("/www.", Room),
        "data:," + Repeat("%68ttp://a.example ", Room),
        "http://localhost/" + Repeat("/www.", Room),
        Repeat("[](", Room),
        Repeat("([a](", Room),
        Repeat("<a href=", Room),
        Repeat("<a href=x>", Room),
        Repeat("a dot ", Room),
        Repeat("a%3A", Room),
        Repeat("https%3A", Room),
        Repeat("&#x2F;", Room),
        Repeat("(", Room) + ")",
        Repeat("(", Room / 2) + Repeat(")", Room / 2),
        Repeat("tel: 1 ", Room),
        Repeat("a.example ", Room),
        Repeat("a@a.example ", Room),
        "http://abc.onion/ " + Repeat("\u00fc.example ", Room),
        Repeat("a.example\n", Room),
        Repeat("C:\\a ", Room),
        "about:reader?url=" + Repeat("about%3Areader%3Furl%3D", Room),
        "https://" + Repeat("a-dot-", Room),
        Repeat("http:s//", Room),
        Repeat("view-source:", Room),
    ];

    [Theory]
    [MemberData(nameof(Worst), DisableDiscoveryEnumeration = true)]
    public void The_worst_of_URLs_is_read_within_a_second(string text)
    {
        // On a busy machine not every time.
        Enumerable.Range(0, 6).Any(_ => Took(text) < TimeSpan.FromSeconds(1)).Should().BeTrue();
    }

    [Fact]
    public void Four_times_the_text_takes_about_four_times_the_time()
    {
        foreach (string piece in new[] { "https://a.example/b, ", "a.example,", "[a](https://a.example) ", "www.a.example en ", "hxxp[:]//a[.]example\n" })
        {
            // On a busy machine the long one is interrupted nearly every time.
            Enumerable.Range(0, 30).Any(_ => Fastest(Repeat(piece, Room)) < (Fastest(Repeat(piece, Room / 4)) * 12) + TimeSpan.FromMilliseconds(50))
                .Should().BeTrue($"of four times {piece}");
        }
    }

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 5).Select(_ => Took(text)).Min();

    private static TimeSpan Took(string text)
    {
        long start = Stopwatch.GetTimestamp();
        UrlReader.Read(text);
        return Stopwatch.GetElapsedTime(start);
    }

    [Fact]
    public void A_text_of_any_length_is_refused_in_proportion()
    {
        string text = "https://" + Repeat("\t[.]", 10_000_000);
        Stopwatch watch = Stopwatch.StartNew();
        Told.By(text).Should().Be("unusable");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("https://www.example.org/path/to/page?query#fragment")]
    [InlineData("https://www.example.org/path%20to/(page)")]
    [InlineData("www.example.org/path")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://drive.google.com/a")]
    [InlineData("https://t.me/joinchat/abc")]
    [InlineData("/home/a/b.jpg")]
    public void An_ordinary_URL_is_read_without_memory(string text)
    {
        // The framework's own code allocates until it is compiled for good, a while after its first use.
        Stopwatch watch = Stopwatch.StartNew();
        long allocated;
        do
            allocated = AllocatedBy(text);
        while (allocated > 0 && watch.ElapsedMilliseconds < 60_000);

        allocated.Should().Be(0);
    }

    private static long AllocatedBy(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        UrlReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
