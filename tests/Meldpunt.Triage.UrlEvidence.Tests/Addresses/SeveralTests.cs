namespace Meldpunt.Triage.UrlEvidence.Tests.Addresses;

public sealed class SeveralTests
{
    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\t")]
    [InlineData("\u00a0")]
    [InlineData(",")]
    [InlineData(", ")]
    [InlineData(";")]
    [InlineData("; ")]
    [InlineData(" - ")]
    [InlineData("\n- ")]
    [InlineData("\n2. ")]
    [InlineData("\nURL: ")]
    public void What_parts_addresses_parts_them(string between)
    {
        Read($"http://abc.onion/a{between}https://example.org/b").Should().Be("public 2");
        Read($"http://abc.onion{between}http://def.onion/").Should().Be("certain dark-web 2");
        Read($"https://drive.google.com{between}https://www.dropbox.com/s/a").Should().Be("hint cloud 2");
        Read($"http://192.168.1.1{between}http://localhost/").Should().Be("certain other-non-public 2");
        Read($@"C:\a.jpg{between}/home/x/b.jpg").Should().Be("certain device 2");
        Read($"example.org{between}example.net").Should().Be("public 2");
        Read($"abc.onion{between}www.example.org").Should().Be("public 2");
        Read($"a@example.org{between}b@example.org").Should().Be("hint direct-message 2");
        Read($"mailto:a@example.org{between}https://example.org/a").Should().Be("public 2");
        Read($"magnet:?xt=a{between}https://example.org/a").Should().Be("public 2");
        Read($"http://abc.onion/{between}http://192.168.1.1/").Should().Be("unusable 2");
        Read($"http://abc.onion{between}https://abc.onion.example/a").Should().Be("hint dark-web 2");
        Read($"http://abc.onion{between}a@example.org").Should().Be("unusable 2");
    }

    [Theory]
    [InlineData("http://abc.onionhttp://def.onion", "certain dark-web 2")]
    [InlineData("https://example.orghttps://example.net/", "public 2")]
    [InlineData("http://192.168.1.1http://example.org", "public 2")]
    [InlineData("example.orghttps://example.net", "public 2")]
    [InlineData("http://abc.onion|https://example.org", "public 2")]
    [InlineData("https://example.org<br>https://example.net", "public 2")]
    [InlineData("[\"https://example.org/a\",\"https://example.net/b\"]", "public 2")]
    [InlineData("http://abc.onion\u200bhttp://def.onion", "certain dark-web 2")]
    [InlineData("=HYPERLINK(\"http://abc.onion\";\"foto\")", "certain dark-web 1")]
    [InlineData("http://abc.onion\">http://abc.onion</a>", "certain dark-web 1")]
    [InlineData("{\"url\":\"http://abc.onion\"}", "certain dark-web 1")]
    [InlineData("1;https://example.org/a;foto", "public 1")]
    public void A_scheme_parts_without_white_space(string text, string told) => Read(text).Should().Be(told);

    [Theory]
    [InlineData("http://abc.onion/a/https://example.org/b", "certain dark-web 1")]
    [InlineData("http://abc.onion/?u=https://example.org/", "certain dark-web 1")]
    [InlineData("abc.onion?u=https://example.org", "certain dark-web 1")]
    [InlineData("abc.onion/https://example.org", "certain dark-web 1")]
    [InlineData("https://example.org/web/http://abc.onion/", "public 1")]
    [InlineData("http://abc.onion/a,https://example.org/b", "public 2")]
    [InlineData("http://abc.onion/a;https://example.org/b", "public 2")]
    [InlineData("http://abc.onion/a,example.org/b", "public 2")]
    [InlineData("http://&/a,example.org/b", "unusable 1")]
    [InlineData("https://<br>https://chat,whatsapp.com/abc", "unusable 1")]
    public void A_scheme_within_a_path_belongs_to_its_address(string text, string told) => Read(text).Should().Be(told);

    [Theory]
    [InlineData("http://\nabc.onion", "certain dark-web 1")]
    [InlineData("https://example.org/\ta", "public 1")]
    [InlineData("ht\ttps:/\r\n/exam\tple.org/a", "public 1")]
    [InlineData("http://abc.on\nion/", "certain dark-web 1")]
    [InlineData("https://exam\nple.org/a", "public 1")]
    [InlineData("http://exam\r\nple.onion", "certain dark-web 1")]
    [InlineData("http://abc.onion/a\nb", "certain dark-web 1")]
    [InlineData("http://abc.onion\nfoto", "certain dark-web 1")]
    [InlineData("https://t.me/\n+abc", "hint other-non-public 1")]
    [InlineData("https://chat.wha\ntsapp.com/abc", "hint other-non-public 1")]
    [InlineData("https://|https://wiki.co\nrp/a", "hint other-non-public 1")]
    [InlineData("https://example.org\n.onion", "unusable 1")]
    [InlineData("1\n92.168.1.1", "unusable 0")]
    [InlineData("http://abc.onion/\nook op example.org", "unusable 1")]
    public void A_tab_or_line_end_within_one_address_is_removed(string text, string told) => Read(text).Should().Be(told);

    [Theory]
    [InlineData("kijk op https://example.org/a en op https://example.net/b", "public 2")]
    [InlineData("http://abc.onion of http://def.onion", "certain dark-web 2")]
    [InlineData("http://abc.onion/a en op www.example.org gezien", "public 2")]
    [InlineData("http://abc.onion/ example.org/b", "public 2")]
    [InlineData("example.org/b https://example.net gezien", "public 2")]
    [InlineData("https://example.org van foto.example", "public 1")]
    [InlineData("https://exa mple.org/", "public 2")]
    [InlineData("https://exa mple.onion/", "unusable 2")]
    [InlineData("example.org en example.net", "unusable 0")]
    [InlineData("https://example.org mail a@example.org", "public 1")]
    public void Prose_parts_only_what_is_an_address_without_a_doubt(string text, string told) => Read(text).Should().Be(told);

    [Theory]
    [InlineData("http://abc.onion/ (ook op example.org)")]
    [InlineData("http://abc.onion/ ook op example.org/b")]
    [InlineData("http://abc.onion/ ook op example.org:8080")]
    [InlineData("http://abc.onion/ ook op example,org")]
    [InlineData("http://abc.onion/ mirror:example.org")]
    [InlineData("http://abc.onion/ ook op drive.google.com")]
    [InlineData("http://abc.onion/ ook op 8.8.8.8")]
    [InlineData("http://abc.onion/ ook op b\u00fccher.example")]
    [InlineData("http://abc.onion/ is weg.de foto ook")]
    [InlineData("example.org staat ook op http://192.168.1.1/")]
    [InlineData("magnet:?xt=a staat ook op example.org")]
    [InlineData("mid:a@example.org staat ook op example.org")]
    [InlineData(@"C:\a.jpg (mirror:example.org)")]
    [InlineData(@"C:\Users\x\mijn example.org map\a.jpg")]
    public void A_certainty_beside_a_host_that_could_be_public_is_none(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("http://abc.onion/ (ook op printer.local)", "certain dark-web")]
    [InlineData("http://abc.onion/ is weg.De foto ook", "certain dark-web")]
    [InlineData("http://abc.onion/ met foto.png erbij", "certain dark-web")]
    [InlineData("http://abc.onion/ en versie 1.2", "certain dark-web")]
    [InlineData("/home/x/foto van gisteren.De/a.jpg", "certain device")]
    [InlineData(@"C:\Users\x\Pictures\a b.jpg", "certain device")]
    [InlineData("https://drive.google.com/a zie example.org", "hint cloud")]
    [InlineData("ik weet het niet.De foto was weg", "unusable")]
    public void Beside_anything_else_it_stays(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://example.org/a https://example.org/a", 1)]
    [InlineData("https://example.org/a#1 https://example.org/a#2", 1)]
    [InlineData("https://example.org HTTPS://EXAMPLE.org:443/ hxxps://example[.]org. example.org", 1)]
    [InlineData("http://127.0.0.1 http://127.1/ http://0x7f.0.0.1", 1)]
    [InlineData("https://b\u00fccher.example https://xn--bcher-kva.example", 1)]
    [InlineData("mailto:a@example.org a@example.org", 1)]
    [InlineData("https://example.org/a https://example.org/A", 2)]
    [InlineData("https://example.org http://example.org", 2)]
    [InlineData("https://example.org https://example.org:8443", 2)]
    [InlineData("https://example.org/?a https://example.org/?b", 2)]
    [InlineData("https://example.org/a a@example.org /sdcard/a.jpg", 3)]
    [InlineData("https://example.org/a https://example.nosuchname/", 2)]
    [InlineData("https:// https://example.org/a", 1)]
    public void The_same_address_after_reading_counts_once(string text, int count) => UrlReader.Read(text).Count.Should().Be(count);

    [Theory]
    [InlineData("mailto:?body=https://example.org/a https://example.net/b", "public 2")]
    [InlineData("mailto:?body=https%3A%2F%2Fexample.org%0Ahttps%3A%2F%2Fexample.net", "public 2")]
    [InlineData("mailto:a@example.org?subject=x&body=http%3A%2F%2Fabc.onion", "certain dark-web 1")]
    [InlineData("sms:+31000000000?body=https://example.org/a", "public 1")]
    [InlineData("whatsapp://send?text=Kijk%20www.example.org%2Fa", "public 1")]
    [InlineData("tg://msg_url?url=https%3A%2F%2Ft.me%2F%2Babc", "hint other-non-public 1")]
    [InlineData("viber://forward?text=https%3A%2F%2Fexample.org", "public 1")]
    [InlineData("fb-messenger://share?link=https%3A%2F%2Fexample.org", "public 1")]
    [InlineData("whatsapp://send?text=hallo", "unusable 0")]
    [InlineData("mailto:a@example.org?body=hallo", "hint direct-message 1")]
    public void What_is_shared_is_read(string text, string told) => Read(text).Should().Be(told);

    private static string Read(string text)
    {
        UrlReading reading = UrlReader.Read(text);
        return $"{Told.Of(reading)} {reading.Count}";
    }
}
