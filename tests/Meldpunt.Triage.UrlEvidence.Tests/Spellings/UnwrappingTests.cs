namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

public sealed class UnwrappingTests
{
    private static readonly (string Address, string Told)[] Seeds =
    [
        ("https://example.org/a", "public"), ("http://abc.onion", "certain dark-web"), (@"C:\Users\a\b.jpg", "certain device"),
        ("http://localhost:80", "certain other-non-public"), ("https://drive.google.com", "hint cloud"), ("www.example.org", "public"),
        ("abc.onion", "certain dark-web"), ("a@example.org", "hint direct-message"), ("http://[::1]", "certain other-non-public"),
        ("[::1]:80", "certain other-non-public"), ("magnet:?xt=a", "certain other-non-public"), ("t.me/+abc", "hint other-non-public"),
    ];

    [Theory]
    [InlineData("<", ">")]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{", "}")]
    [InlineData("\"", "\"")]
    [InlineData("'", "'")]
    [InlineData("`", "`")]
    [InlineData("“", "”")]
    [InlineData("„", "”")]
    [InlineData("‘", "’")]
    [InlineData("‚", "’")]
    [InlineData("«", "»")]
    [InlineData("‹", "›")]
    [InlineData("【", "】")]
    [InlineData("*", "*")]
    [InlineData("- ", "")]
    [InlineData("* ", "")]
    [InlineData("• ", "")]
    [InlineData("1. ", "")]
    [InlineData("12) ", "")]
    [InlineData("> ", "")]
    [InlineData("> > ", "")]
    [InlineData("URL:", "")]
    [InlineData("URL: ", "")]
    [InlineData("Link: ", "")]
    [InlineData("Adres : ", "")]
    [InlineData("WEBSITE: ", "")]
    [InlineData("view-source:", "")]
    [InlineData("[foto 3](", ")")]
    [InlineData("![](", ")")]
    [InlineData("[https://example.net](", ")")]
    [InlineData("<a href=\"", "\">foto</a>")]
    [InlineData("<A class=x HREF = '", "'>example.net</A>")]
    [InlineData("1. <", ">")]
    [InlineData("Link: \"", "\"")]
    [InlineData("(<", ">)")]
    public void What_stands_around_an_address_goes(string before, string after)
    {
        foreach ((string address, string told) in Seeds)
        {
            Told.By(before + address + after).Should().Be(told, $"of {before}{address}{after}");
        }
    }

    [Theory]
    [InlineData("<a href=\"https://8<.>8<.>8<.>8/a\">foto</a>", "public")]
    [InlineData("<<a href=\"https://8<.>8<.>8<.>8/a\">foto</a>>", "public")]
    [InlineData("|<a href=\"https://8<.>8<.>8<.>8/a\">foto</a>|", "public")]
    [InlineData("<a href=https://8<.>8<.>8<.>8/a>foto</a>", "public")]
    [InlineData("<<a href='http://192<.>168<.>1<.>1/a'>foto</a>>", "certain other-non-public")]
    public void The_tag_of_a_link_does_not_end_within_a_disguised_dot(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("<a href=\"http://1. \"https[:]//wiki.corp/a\"\">foto</a>")]
    [InlineData("<a href=\"http://1. \"https: //example.org/a\"\">foto</a>")]
    [InlineData("[foto](https:1. \"htxp:\\/\\/wiki.corp/a\")")]
    [InlineData("![](http://1. \"www•example.net:8080\")")]
    [InlineData("![](http://1. \"example.net\")")]
    public void What_holds_another_address_is_no_target_with_a_title(string text) => Told.By(text).Should().NotStartWith("certain");

    [Theory]
    [InlineData("!")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("*")]
    [InlineData(",")]
    [InlineData(".")]
    [InlineData(":")]
    [InlineData(";")]
    [InlineData("?")]
    [InlineData("}")]
    [InlineData(">")]
    [InlineData("`")]
    [InlineData("…")]
    [InlineData("”")]
    [InlineData("’")]
    [InlineData("»")]
    [InlineData("、")]
    [InlineData("。")]
    [InlineData("，")]
    [InlineData("）")]
    [InlineData("]")]
    [InlineData("%22")]
    [InlineData("%2C")]
    [InlineData("%29")]
    [InlineData("%E2%80%9D")]
    [InlineData(").")]
    [InlineData("%22,")]
    public void Punctuation_behind_a_bare_host_goes(string mark)
    {
        Told.By("https://example.org" + mark).Should().Be("public");
        Told.By("http://abc.onion" + mark).Should().Be("certain dark-web");
        Told.By("http://abc.onion:8080" + mark).Should().Be("certain dark-web");
        Told.By("http://192.168.1.1" + mark).Should().Be("certain other-non-public");
        Told.By("http://[::1]:80" + mark).Should().Be("certain other-non-public");
        Told.By("https://drive.google.com" + mark).Should().Be("hint cloud");
        Told.By("abc.i2p" + mark).Should().Be("certain dark-web");
    }

    [Theory]
    [InlineData("&")]
    [InlineData("$")]
    [InlineData("-")]
    [InlineData("<")]
    [InlineData("=")]
    [InlineData("_")]
    [InlineData("~")]
    [InlineData("|")]
    [InlineData("\\")]
    [InlineData("#")]
    public void So_do_other_marks_that_no_name_ends_in(string mark)
    {
        Told.By("https://example.org" + mark).Should().Be("public");
        Told.By("http://abc.onion" + mark).Should().Be("certain dark-web");
    }

    [Theory]
    [InlineData("http://abc.onion&x")]
    [InlineData("http://abc.onion$/")]
    [InlineData("http://abc.onion@")]
    public void A_mark_within_a_host_makes_it_none(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("zie https://example.org/a en niets anders", "public")]
    [InlineData("About: https://example.org/a", "public")]
    [InlineData("foto (https://example.org)", "public")]
    [InlineData("zie hxxp://abc[.]onion daar", "certain dark-web")]
    [InlineData("gezien op www.example.org gisteren", "public")]
    [InlineData("http://localhost gezien", "certain other-non-public")]
    [InlineData("http://wiki.lan gezien", "hint other-non-public")]
    [InlineData("😀https://example.org", "public")]
    [InlineData("zie:https://example.org/a", "public")]
    public void In_prose_the_one_address_is_read(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://example (foto 3)")]
    [InlineData("https://foto van gisteren")]
    [InlineData("zie http://intranet/")]
    [InlineData("zie example.org")]
    [InlineData("example.org is where it is")]
    [InlineData("gezien op C:\\a.jpg")]
    public void In_prose_one_label_or_a_host_without_a_scheme_is_none(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("about:reader?url=https%3A%2F%2Fexample.org%2Fa", "public")]
    [InlineData("about:reader?url=http%3A%2F%2Fabc.onion%2Fa", "certain dark-web")]
    [InlineData("about:neterror?e=x&u=https%3A//example.org/a&d=http%3A//abc.onion", "public")]
    [InlineData("about:certerror?u=http%3A//192.168.1.1/", "certain other-non-public")]
    [InlineData("about:blocked?e=x&u=https%3A//drive.google.com/a", "hint cloud")]
    [InlineData("http://localhost:6571/reader-mode/page?url=https%3A%2F%2Fexample.org", "public")]
    [InlineData("http://127.0.0.1/reader-mode/page?url=http%3A%2F%2Fabc.onion", "certain dark-web")]
    [InlineData("localhost:6571/reader-mode/page?url=https%3A%2F%2Fexample.org", "public")]
    [InlineData("http://[::1]:6571/reader-mode/page?url=https%3A%2F%2Fexample.org", "public")]
    [InlineData("http://192.168.1.1/reader-mode/page?url=https%3A%2F%2Fexample.org", "unusable")]
    [InlineData("http://localhost/page?url=https%3A%2F%2Fexample.org", "unusable")]
    public void The_reader_and_error_pages_of_browsers_show_another_address(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("Mailto: a@example.org", "hint direct-message")]
    [InlineData("Tel: 112", "hint direct-message")]
    [InlineData("tel:\u00a0+31 6 00000000", "hint direct-message")]
    [InlineData("sms: 06-00000000", "hint direct-message")]
    [InlineData("Mailto: weet ik niet?", "unusable")]
    [InlineData("Tel: in the evening", "unusable")]
    [InlineData("Tel: 12 mei, forum", "unusable")]
    public void A_message_with_white_space_behind_its_colon_is_read_where_someone_follows(string text, string told) => Told.By(text).Should().Be(told);

    [Fact]
    public void The_brackets_of_an_address_stay()
    {
        Told.By("[::1]").Should().Be("certain other-non-public");
        Told.By("[[::1]]").Should().Be("certain other-non-public");
        Told.By("[2001:4860:4860::8888]").Should().Be("public");
    }

    [Theory]
    [InlineData("\"http://abc.onion/a\" \"http://def.onion/b\"", 2)]
    [InlineData("(http://abc.onion/a) (http://def.onion/b)", 2)]
    public void Marks_that_do_not_belong_to_each_other_are_no_pair(string text, int count)
    {
        Told.By(text).Should().Be("certain dark-web");
        UrlReader.Read(text).Count.Should().Be(count);
    }

    [Theory]
    [InlineData(24, "")]
    [InlineData(25, ")")]
    public void Up_to_24_layers_go_from_around_an_address(int layers, string rest) =>
        Told.Addresses($"{new string('(', layers)}C:\\Users\\x\\a.jpg{new string(')', layers)}").Should().Equal("C:\\Users\\x\\a.jpg" + rest);
}
