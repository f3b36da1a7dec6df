using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class SchemelessTextTests
{
    [Theory]
    [InlineData("example.org")]
    [InlineData("Example.ORG")]
    [InlineData("example.org.")]
    [InlineData("www.example.org/a?b#c")]
    [InlineData("example.org?a")]
    [InlineData("example.org:8080")]
    [InlineData("example.org:8080/a")]
    [InlineData("//example.org/a")]
    [InlineData(@"example.org\a")]
    [InlineData("bücher.example")]
    [InlineData("example.한국")]
    [InlineData("example.xn--3e0b707e/a")]
    [InlineData("8.8.8.8")]
    [InlineData("8.8.8.8:80/a")]
    [InlineData("//8.8.8.8/a")]
    [InlineData("[2001:4860:4860::8888]")]
    [InlineData("[2001:4860:4860::8888]:80/a")]
    [InlineData("name.medium.example/@a")]
    [InlineData("example.org/a.jpg")]
    public void A_text_that_is_a_host_beyond_doubt_is_read_as_https(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.1.1/a")]
    [InlineData("１２７.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("localhost:8080")]
    [InlineData("localhost/a")]
    [InlineData("LocalHost/")]
    [InlineData("//localhost/a")]
    [InlineData("printer.local")]
    public void A_text_that_is_a_local_host_beyond_doubt_is_certainly_not_public(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));

    [Theory]
    [InlineData("example")]
    [InlineData("localhost")]
    [InlineData("localhost?a")]
    [InlineData("localhost:")]
    [InlineData("intranet/a")]
    [InlineData("intranet:80/a")]
    [InlineData("127.1")]
    [InlineData("3.14")]
    [InlineData("2130706433")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("example.o")]
    [InlineData("example.o1")]
    [InlineData("a..org")]
    [InlineData("a@a..org")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("./a")]
    [InlineData("../a.b/c")]
    [InlineData("~/a.jpg")]
    [InlineData("//server/share")]
    [InlineData("///example.org/a")]
    [InlineData("//")]
    [InlineData("/")]
    [InlineData("://example.org")]
    [InlineData("@name.surname")]
    [InlineData("example.org is where it is")]
    [InlineData("write to a@example.org")]
    [InlineData("A <a@example.org>")]
    [InlineData("a@localhost")]
    [InlineData("example.org:99999/a")]
    public void A_text_that_may_be_something_else_than_a_host_is_unusable(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Unusable);

    [Theory]
    [InlineData("jpg")]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("bmp")]
    [InlineData("heic")]
    [InlineData("mp4")]
    [InlineData("avi")]
    [InlineData("mkv")]
    [InlineData("webm")]
    [InlineData("wmv")]
    [InlineData("mp3")]
    [InlineData("pdf")]
    [InlineData("txt")]
    [InlineData("doc")]
    [InlineData("docx")]
    [InlineData("rar")]
    [InlineData("7z")]
    [InlineData("JPG")]
    public void A_text_that_is_the_name_of_a_file_is_unusable(string extension)
    {
        UrlReader.Read($"holiday.{extension}").Should().Be(UrlEvidence.Unusable);
        UrlReader.Read($@"Pictures\holiday.{extension}").Should().Be(UrlEvidence.Unusable);
        UrlReader.Read($"https://holiday.{extension}x/").Should().Be(UrlEvidence.Public);
    }

    [Fact]
    public void A_host_after_a_scheme_is_never_taken_for_the_name_of_a_file() =>
        UrlReader.Read("https:example.mp3").Should().Be(UrlEvidence.Public);
}
