
namespace Meldpunt.Triage.UrlEvidence.Tests;

/// <summary>The rows of the table in the policy, "What a URL alone tells".</summary>
public sealed class EvidenceTableTests
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
    [InlineData("https://example.merck/a")]
    [InlineData("https://bücher.example/a")]
    [InlineData("https://xn--bcher-kva.example/a")]
    [InlineData("https://t.me/name")]
    [InlineData("https://t.me/s/name")]
    public void A_public_host_or_global_address_is_public(string text) =>
        Told.By(text).Should().Be("public");

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
        Told.By(text).Should().Be("certain dark-web");

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
    public void A_file_or_path_is_certainly_a_device(string text) => Told.By(text).Should().Be("certain device");

    [Theory]
    [InlineData("mid:1234@example.org")]
    [InlineData("MID:1234@mail.example.org")]
    public void The_number_of_a_message_is_certainly_a_direct_message(string text) => Told.By(text).Should().Be("certain direct-message");

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST:8080/a")]
    [InlineData("http://a.localhost/")]
    [InlineData("http://printer.local/a")]
    [InlineData("http://wiki.internal/a")]
    [InlineData("http://nas.home.arpa/a")]
    [InlineData("http://a.test/")]
    [InlineData("http://a.invalid/")]
    [InlineData("http://a.alt/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("rtsp://camera.local/stream")]
    [InlineData("sftp://127.0.0.1/a")]
    public void A_local_name_or_address_is_certainly_not_public(string text) => Told.By(text).Should().Be("certain other-non-public");

    [Theory]
    [InlineData("magnet:?xt=urn:btih:0000")]
    [InlineData("ed2k://|file|a|1|0000|/")]
    [InlineData("content://media/external/images/1")]
    public void What_only_one_program_or_device_can_open_is_certainly_not_public(string text) => Told.By(text).Should().Be("certain other-non-public");

    [Theory]
    [InlineData("data:image/png;base64,AAAA", "unusable")]
    [InlineData("about:blank", "unusable")]
    [InlineData("JavaScript:void(0)", "unusable")]
    [InlineData("view-source:data:text/html,a", "unusable")]
    [InlineData("data:text/html,<svg xmlns=\"http://www.w3.org/2000/svg\">", "unusable")]
    [InlineData("data:text/html,<svg xmlns=\"http://www.w3.org/2000/svg\"><a href='https://example.org/a'>", "public")]
    [InlineData("javascript:open('https://example.org/a.jpg')", "public")]
    [InlineData("javascript:open('https%3A%2F%2Fexample.org%2Fa.jpg')", "public")]
    [InlineData("javascript:open('www.example.org')", "public")]
    [InlineData("javascript:open('http://abc.onion/','http://def.onion/')", "certain dark-web")]
    [InlineData("javascript:open('http://abc.onion/','https%3A%2F%2Fexample.org')", "public")]
    [InlineData("javascript:open('http://abc.onion/','http://localhost/')", "unusable")]
    [InlineData("about:https://drive.google.com/a", "hint cloud")]
    public void Of_something_on_a_page_the_addresses_in_it_are_read(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("blob:https://example.org/0000", "unusable")]
    [InlineData("blob:https://8.8.8.8/0000", "unusable")]
    [InlineData("blob:http://abc.onion/0000", "certain dark-web")]
    [InlineData("blob:http://localhost:3000/0000", "certain other-non-public")]
    [InlineData("blob:https://drive.google.com/0000", "hint cloud")]
    [InlineData("blob:null/0000", "unusable")]
    [InlineData("blob:0000", "unusable")]
    public void A_blob_is_what_its_origin_is_but_never_public(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("http://intranet/a")]
    [InlineData("http://intranet./a")]
    [InlineData("http://onion/")]
    [InlineData("http://local/")]
    [InlineData("http://com/")]
    [InlineData("http://home.arpa/a")]
    [InlineData("http://nas.lan/")]
    [InlineData("http://nas.home/")]
    [InlineData("http://wiki.corp/")]
    [InlineData("http://wiki.intranet/")]
    [InlineData("wiki.corp/a")]
    public void A_single_label_or_the_name_of_a_private_network_hints_at_a_place_that_is_not_public(string text) => Told.By(text).Should().Be("hint other-non-public");

    [Theory]
    [InlineData("https://www/a")]
    [InlineData("https://http/")]
    [InlineData("https://ftp/")]
    [InlineData("https://hxxps/")]
    [InlineData("https://file/a")]
    [InlineData("https://mailto/")]
    [InlineData("https://view-source/")]
    public void A_scheme_word_or_www_as_the_whole_host_is_unusable(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("https://abc.onion.example.org/a")]
    [InlineData("https://abc.i2p.example/")]
    [InlineData("https://www.abc.tor2web.example.org/")]
    [InlineData("https://tor2web.org/")]
    [InlineData("https://www.onion.ws/")]
    [InlineData("http://abc.loki/")]
    [InlineData("abc.loki")]
    public void A_gateway_and_loki_hint_at_the_dark_web(string text) => Told.By(text).Should().Be("hint dark-web");

    [Theory]
    [InlineData("https://onion.example/")]
    [InlineData("https://www.onion.example.org/")]
    [InlineData("https://theonion.example.org/")]
    [InlineData("https://example.org/abc.onion.example")]
    public void Without_a_name_before_its_label_there_is_no_gateway(string text) => Told.By(text).Should().Be("public");

    [Theory]
    [InlineData("https://t.me/+abc")]
    [InlineData("tg://join?invite=abc")]
    [InlineData("tg://addlist?slug=abc")]
    [InlineData("TG://JOIN?invite=abc")]
    public void An_invitation_hints_at_a_place_that_is_not_public(string text) => Told.By(text).Should().Be("hint other-non-public");

    [Theory]
    [InlineData("mailto:a@example.org")]
    [InlineData("MAILTO:a@example.org?subject=b")]
    [InlineData("mailto:?subject=b")]
    [InlineData("sms:+31000000000")]
    [InlineData("sms:?body=b")]
    [InlineData("tel:0000000000")]
    [InlineData("a@example.org")]
    [InlineData("First.Last+tag@mail.example.org")]
    [InlineData("a[at]example[dot]org")]
    [InlineData("a@abc.onion")]
    [InlineData("a@printer.local")]
    [InlineData("a@192.168.1.1")]
    [InlineData("a@[192.168.1.1]")]
    [InlineData("a@example.org, b@example.org")]
    public void Whom_to_write_to_or_call_hints_at_a_direct_message(string text) => Told.By(text).Should().Be("hint direct-message");

    [Theory]
    [InlineData("https://arpa.example/")]
    [InlineData("https://nothome.arpa/")]
    [InlineData("https://local.example/")]
    [InlineData("https://mylocal.example.org/")]
    [InlineData("https://onion.example/")]
    [InlineData("https://127.0.0.1.example/")]
    public void Part_of_a_name_says_nothing(string text) => Told.By(text).Should().Be("public");

    [Theory]
    [InlineData("ssh://example.org/")]
    [InlineData("chrome://settings")]
    [InlineData("whatsapp://send?text=hallo")]
    [InlineData("tg://resolve?domain=name")]
    [InlineData("https://example.nosuchname/")]
    [InlineData("https://exam&ple.org/")]
    public void Anything_else_is_unusable(string text) => Told.By(text).Should().Be("unusable");
}
