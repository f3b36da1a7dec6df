
namespace Meldpunt.Triage.UrlEvidence.Tests.Reading;

public sealed class SchemelessTests
{
    [Theory]
    [InlineData("example.org")]
    [InlineData("Example.ORG")]
    [InlineData("example.Org")]
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
    public void A_host_beyond_doubt_is_read_as_https(string text) =>
        Told.By(text).Should().Be("public");

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
    public void A_local_host_beyond_doubt_is_not_public(string text) =>
        Told.By(text).Should().Be("certain other-non-public");

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
    public void Whatever_may_be_something_else_is_unusable(string text) =>
        Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("06.12.34.56")]
    [InlineData("00.0.0.0")]
    [InlineData("10.11.2026")]
    [InlineData("www.example.nosuchname")]
    [InlineData("example.con/a")]
    [InlineData("org.example.app://open")]
    [InlineData("///abc.onion")]
    [InlineData("a@example,org")]
    public void What_has_no_existing_name_or_no_dotted_quad_is_unusable(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("jpg jpeg jfif png gif webp avif bmp heic heif tif tiff svg mp4 mov avi mkv webm wmv flv mpg mpeg m4v 3gp mts")]
    [InlineData("mp3 m4a wav pdf txt doc docx xls xlsx odt eml msg zip rar 7z gz tar exe apk msi JPG Mov")]
    public void The_name_of_a_file_is_unusable(string endings)
    {
        foreach (string ending in endings.Split(' '))
        {
            Told.By($"holiday.{ending}").Should().Be("unusable");
            Told.By($"www.holiday.{ending}").Should().Be("unusable");
            Told.By($@"Pictures\holiday.{ending}").Should().Be("unusable");
            Told.By($"example.org/holiday.{ending}").Should().Be("public");
            Told.By($"example.org?holiday.{ending}").Should().Be("public");
        }
    }

    [Theory]
    [InlineData("https:example.mov")]
    [InlineData("https://example.zip")]
    [InlineData("example.mov/a")]
    public void With_a_scheme_or_a_path_no_host_is_the_name_of_a_file(string text) => Told.By(text).Should().Be("public");

    [Theory]
    [InlineData("x.test/a", "certain other-non-public")]
    [InlineData("wiki.internal", "certain other-non-public")]
    [InlineData("nas.home.arpa/a", "certain other-non-public")]
    [InlineData("home.arpa", "hint other-non-public")]
    [InlineData("nas.lan", "hint other-non-public")]
    [InlineData("abc.onion", "certain dark-web")]
    [InlineData("abc.b32.i2p/a", "certain dark-web")]
    [InlineData("//abc.i2p/x", "certain dark-web")]
    [InlineData("//t.me/+abc", "hint other-non-public")]
    public void The_other_names_of_the_table_need_no_scheme(string text, string told) => Told.By(text).Should().Be(told);
}
