using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

/// <summary>The rows of the table in the policy, "What a URL alone tells".</summary>
public sealed class UrlReaderTests
{
    [Theory]
    [InlineData("http://example.org/a")]
    [InlineData("https://example.org")]
    [InlineData("HTTPS://WWW.EXAMPLE.ORG/A?b#c")]
    [InlineData("ftp://example.org/a")]
    [InlineData("ftps://example.org/a")]
    [InlineData("sftp://example.org/a")]
    [InlineData("ws://example.org/a")]
    [InlineData("wss://example.org/a")]
    [InlineData("rtsp://example.org:554/a")]
    [InlineData("rtmp://example.org/a")]
    [InlineData("gopher://example.org/a")]
    [InlineData("https://videos.example/a")]
    [InlineData("https://user:secret@example.org:8443/a")]
    [InlineData("https://example.org./a")]
    [InlineData("https://8.8.8.8/a")]
    [InlineData("https://[2001:4860:4860::8888]/a")]
    [InlineData("https://bücher.example/a")]
    [InlineData("https://xn--bcher-kva.example/a")]
    [InlineData("https://t.me/name")]
    [InlineData("https://t.me/s/name")]
    public void A_public_host_or_global_address_is_public(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Theory]
    [InlineData("http://abc.onion/a")]
    [InlineData("https://WWW.ABC.ONION")]
    [InlineData("http://abc.onion.:80/")]
    [InlineData("http://abc.b32.i2p/a")]
    [InlineData("ftp://abc.i2p")]
    [InlineData("abc.onion/a")]
    [InlineData("http://abc%2Eonion/")]
    [InlineData("http://abc。onion/")]
    [InlineData("http://abc.ｏnion/")]
    public void A_hidden_service_is_certainly_dark_web(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.DarkWeb));

    [Theory]
    [InlineData("file:///home/a/b.jpg")]
    [InlineData("FILE:///C:/a.jpg")]
    [InlineData("file://server/share/a.jpg")]
    [InlineData(@"C:\Users\a\b.jpg")]
    [InlineData(@"c:\")]
    [InlineData("D:/Photos/b.jpg")]
    [InlineData(@"\\server\share")]
    [InlineData(@"\\?\C:\a.jpg")]
    [InlineData("/home/a/b.jpg")]
    [InlineData("/sdcard/DCIM/b.jpg")]
    [InlineData("view-source:file:///home/a/b.html")]
    public void A_file_or_path_is_certainly_a_device(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.Device));

    [Theory]
    [InlineData("mailto:a@example.org")]
    [InlineData("MAILTO:a@example.org?subject=b")]
    [InlineData("mid:1234@example.org")]
    [InlineData("sms:+31000000000")]
    [InlineData("tel:0000000000")]
    public void A_message_or_call_is_certainly_a_direct_message(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.DirectMessage));

    [Theory]
    [InlineData("magnet:?xt=urn:btih:0000")]
    [InlineData("ed2k://|file|a|1|0000|/")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("blob:https://example.org/0000")]
    [InlineData("content://media/external/images/1")]
    [InlineData("about:blank")]
    [InlineData("JavaScript:void(0)")]
    [InlineData("view-source:data:text/html,a")]
    public void A_URL_that_nobody_else_can_open_is_certainly_not_public(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST:8080/a")]
    [InlineData("http://a.localhost/")]
    [InlineData("http://intranet/a")]
    [InlineData("http://intranet./a")]
    [InlineData("http://onion/")]
    [InlineData("http://printer.local/a")]
    [InlineData("http://wiki.internal/a")]
    [InlineData("http://nas.home.arpa/a")]
    [InlineData("http://home.arpa/a")]
    [InlineData("http://a.test/")]
    [InlineData("http://a.invalid/")]
    [InlineData("http://a.alt/")]
    [InlineData("rtsp://camera.local/stream")]
    [InlineData("sftp://127.0.0.1/a")]
    public void A_name_outside_the_public_name_system_is_certainly_not_public(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));

    [Theory]
    [InlineData("https://arpa.example/")]
    [InlineData("https://nothome.arpa/")]
    [InlineData("https://local.example/")]
    [InlineData("https://mylocal.example.org/")]
    [InlineData("https://onion.example/")]
    [InlineData("https://127.0.0.1.example/")]
    public void A_public_name_that_only_contains_a_name_from_another_row_is_public(string text) => UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Theory]
    [InlineData("a@example.org")]
    [InlineData("First.Last+tag@mail.example.org")]
    [InlineData("a[at]example[dot]org")]
    public void A_bare_mail_address_hints_at_a_direct_message(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Hint(Place.DirectMessage));
}
