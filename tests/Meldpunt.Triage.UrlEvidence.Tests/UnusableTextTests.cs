
namespace Meldpunt.Triage.UrlEvidence.Tests;

/// <summary>The last row of the policy's table: what tells nothing, and is left to a person.</summary>
public sealed class UnusableTextTests
{
    [Theory]
    [InlineData("chrome://settings")]
    [InlineData("intent://example.org/#Intent;end")]
    [InlineData("org.example.app://open")]
    [InlineData("urn:isbn:0000000000")]
    [InlineData("foo:bar")]
    [InlineData("x")]
    [InlineData("word")]
    [InlineData("two words")]
    [InlineData("http://")]
    [InlineData("https:///")]
    [InlineData("https://?a")]
    [InlineData("https://user@/a")]
    [InlineData("https://example.org:port/")]
    [InlineData("https://example.org:65536/")]
    [InlineData("https://a..b/")]
    [InlineData("https://./")]
    [InlineData("https://../")]
    [InlineData("https://.example.org/")]
    [InlineData("https://example.org../")]
    [InlineData("https://exa\u0001mple.org/")]
    [InlineData("https://exa\u007fmple.org/")]
    [InlineData("https://exa<mple.org/")]
    [InlineData("https://exa%00mple.org/")]
    [InlineData("https://[::1/")]
    [InlineData("https://[::g]/")]
    [InlineData("https://1.2.3.4.5/")]
    [InlineData("https://256.0.0.1/")]
    [InlineData("https://\u00ad/")]
    [InlineData("gopher:/example.org/")]
    [InlineData("rtsp:example.org")]
    [InlineData("view-source:")]
    public void A_text_that_no_other_row_of_the_table_fits_is_unusable(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("file:")]
    [InlineData("file: the one I saw")]
    [InlineData("about: a photo")]
    [InlineData("Content: a video of a child")]
    [InlineData("tel: in the evening")]
    [InlineData("data:")]
    public void A_scheme_followed_by_nothing_or_by_prose_is_unusable(string text) =>
        Told.By(text).Should().Be("unusable");

    [Fact]
    public void A_missing_or_empty_text_is_no_evidence()
    {
        Told.By(null).Should().Be("none");
        Told.By("").Should().Be("none");
    }
}
