using System.Diagnostics;
using Meldpunt.Triage.Evidence;

namespace Meldpunt.Triage.Tests.Evidence;

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
    ];

    [Theory]
    [MemberData(nameof(Worst), DisableDiscoveryEnumeration = true)]
    public void Even_a_URL_made_to_be_slow_is_read_within_a_second(string text)
    {
        Fastest(() => UrlReader.Read(text)).Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_text_of_millions_of_characters_is_refused_within_two_seconds()
    {
        var text = "https://" + Repeat("\t[.]", 10_000_000);
        Fastest(() => UrlReader.Read(text).Should().Be(UrlEvidence.Unusable)).Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("https://www.example.org/path/to/page?query#fragment")]
    [InlineData("www.example.org/path")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://drive.google.com/a")]
    [InlineData("https://t.me/joinchat/abc")]
    [InlineData("/home/a/b.jpg")]
    public void An_ordinary_URL_is_read_without_allocating_memory(string text)
    {
        // The framework's own code allocates until it is compiled for good, a while after its first use.
        var watch = Stopwatch.StartNew();
        long allocated;
        do
            allocated = AllocatedBy(text);
        while (allocated > 0 && watch.ElapsedMilliseconds < 60_000);

        allocated.Should().Be(0);
    }

    private static long AllocatedBy(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        UrlReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    // On a busy machine others take their time in between; not five times in a row.
    private static TimeSpan Fastest(Action read) => Enumerable.Range(0, 5).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        read();
        return watch.Elapsed;
    });
}
