using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

public sealed class UndoingTests
{
    [Theory]
    [InlineData("hxxp://example.org/a")]
    [InlineData("hXXps://example.org/a")]
    [InlineData("hxxps://example[.]org/a")]
    [InlineData("https://example(.)org/a")]
    [InlineData("https://example{.}org/a")]
    [InlineData("https://example[dot]org/a")]
    [InlineData("https://example(DOT)org/a")]
    [InlineData("hxxps[:]//example[.]org/a")]
    [InlineData("hxxps[://]example[.]org[/]a")]
    [InlineData("https:[/][/]example.org/a")]
    [InlineData("www[.]example[.]org")]
    [InlineData("https://user[@]example.org/a")]
    [InlineData("8[.]8[.]8[.]8")]
    [InlineData("view-source:hxxps://example[.]org/a")]
    public void The_usual_disguises_are_undone(string text) => Told.By(text).Should().Be("public");

    [Theory]
    [InlineData("hxxp://[::1]/")]
    [InlineData("hxxp[:]//[::1]:80/")]
    [InlineData("hxxp://[::ffff:127[.]0[.]0[.]1]/")]
    [InlineData("hxxp://127[.]0[.]0[.]1/")]
    [InlineData("hxxp://localhost[:]80/")]
    public void The_brackets_of_an_address_stay(string text) =>
        Told.By(text).Should().Be("certain other-non-public");

    [Theory]
    [InlineData("https://[example.org]/")]
    [InlineData("https://[example/")]
    public void Other_brackets_are_not_a_disguise(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("hxxp")]
    [InlineData("hXXps")]
    [InlineData("hxtp")]
    [InlineData("htxps")]
    [InlineData("fxp")]
    [InlineData("meow")]
    [InlineData("h**p")]
    [InlineData("h__ps")]
    [InlineData("h[tt]p")]
    [InlineData("http[s]")]
    [InlineData("hxxp[s]")]
    [InlineData("ttp")]
    [InlineData("ttps")]
    [InlineData("htttps")]
    public void A_disguised_or_mistyped_scheme_is_read(string scheme)
    {
        Told.By($"{scheme}://example.org/a").Should().Be("public");
        Told.By($"{scheme}://abc[.]onion").Should().Be("certain dark-web");
        Told.By($"{scheme}://{scheme}://192.168.1.1/").Should().Be("certain other-non-public");
        Told.By($"zie {scheme}://drive.google.com/a daar").Should().Be("hint cloud");
    }

    [Theory]
    [InlineData("https//example.org")]
    [InlineData("https ://example.org")]
    [InlineData("https: //example.org")]
    [InlineData(@"https:\\example.org\a")]
    [InlineData(@"https:\/\/example.org\/a")]
    [InlineData("http__example.org/a")]
    [InlineData("https：//example.org")]
    [InlineData("https:／／example.org")]
    [InlineData("https:example.org")]
    [InlineData("https:/example.org")]
    [InlineData("https:///example.org")]
    [InlineData("https:// example.org/a")]
    [InlineData("https;//example.org")]
    public void What_stands_for_the_colon_and_slashes_is_read(string text)
    {
        Told.By(text).Should().Be("public");
        Told.By(text.Replace("example.org", "abc.onion", StringComparison.Ordinal)).Should().Be("certain dark-web");
    }

    [Theory]
    [InlineData("example[.]org")]
    [InlineData("example(.)org")]
    [InlineData("example{.}org")]
    [InlineData("example<.>org")]
    [InlineData("example[. .]org")]
    [InlineData("example[ . ]org")]
    [InlineData("example [.] org")]
    [InlineData("example[dot]org")]
    [InlineData("example(dot)org")]
    [InlineData("example (dot) org")]
    [InlineData("example[punt]org")]
    [InlineData("example[,]org")]
    [InlineData(@"example\.org")]
    [InlineData("example^.org")]
    [InlineData("example,org")]
    [InlineData("example·org")]
    [InlineData("example•org")]
    [InlineData("example‚org")]
    [InlineData("example、org")]
    [InlineData("example dot org")]
    [InlineData("example-dot-org")]
    [InlineData("exampleDOTorg")]
    [InlineData("example=2Eorg")]
    [InlineData("example[.org")]
    public void A_disguised_dot_is_read(string host)
    {
        Told.By($"https://{host}/a").Should().Be("public");
        Told.By(host).Should().Be("public");
        Told.By($"https://{host.Replace("example", "abc", StringComparison.Ordinal).Replace("org", "onion", StringComparison.Ordinal)}/").Should().Be("certain dark-web");
    }

    [Theory]
    [InlineData("https://example,nosuchname/")]
    [InlineData("https://example=2Enosuchname/")]
    [InlineData("https://example,,org/")]
    [InlineData("8,8,8,8")]
    [InlineData("1,50")]
    [InlineData("ja, nee")]
    public void A_mark_is_no_dot_where_no_name_comes_of_it(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("https://8,8,8,8/a", "public")]
    [InlineData("http://192,168,1,1/", "certain other-non-public")]
    [InlineData("http://192-dot-168-dot-1-dot-1/", "certain other-non-public")]
    [InlineData("https://8 dot 8 dot 8 dot 8/a", "public")]
    [InlineData("hxxp://192 dot 168 dot 1 dot 1", "certain other-non-public")]
    [InlineData("8 dot 8 dot 8 dot 8", "unusable")]
    [InlineData("https://10,11,2026", "unusable")]
    public void A_disguised_dotted_quad_is_read_behind_a_scheme(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https[:]//example[.]org[/]a", "public")]
    [InlineData("https[://]abc[.]onion", "certain dark-web")]
    [InlineData("[www].example.org", "public")]
    [InlineData("(www).abc.onion", "certain dark-web")]
    [InlineData("a[at]example[.]org", "hint direct-message")]
    public void Other_marks_in_brackets_are_read(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://https://")]
    [InlineData("http://https://")]
    [InlineData("http://https:/")]
    [InlineData("http:s//")]
    [InlineData("https:s//")]
    [InlineData("https://https//")]
    [InlineData("https://ftp://")]
    [InlineData("https:https://")]
    [InlineData("https:///https://")]
    [InlineData(@"https://https:\\")]
    [InlineData("https://hxxps://")]
    [InlineData("https://HTTPS://")]
    [InlineData("https://https://https://https://")]
    [InlineData("https:// https://")]
    [InlineData("https://view-source:https://")]
    [InlineData("view-source:https://https://")]
    public void Of_a_scheme_said_twice_the_inner_one_counts(string start)
    {
        Told.By(start + "example.org/a").Should().Be("public");
        Told.By(start + "abc.onion").Should().Be("certain dark-web");
        Told.By(start + "localhost/a").Should().Be("certain other-non-public");
        Told.By(start + "drive.google.com/a").Should().Be("hint cloud");
    }

    [Theory]
    [InlineData("https://file:///C:/a.jpg", "certain device")]
    [InlineData("https://magnet:?xt=a", "certain other-non-public")]
    [InlineData("https://mailto:a@example.org", "hint direct-message")]
    [InlineData("https://http:8080/a", "unusable")]
    public void So_it_does_where_it_leads_to_no_host(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https://www.Link:")]
    [InlineData("https://www.Website: ")]
    [InlineData("https://www.(https:")]
    [InlineData("https://[https://")]
    [InlineData("https://https:https://")]
    [InlineData("http://`https:")]
    [InlineData("https:// : https://")]
    [InlineData("https://=https://")]
    public void What_stands_between_the_two_schemes_is_no_host(string start)
    {
        Told.By(start + "https://abc.onion/a").Should().Be("certain dark-web");
        Told.By(start + "https://drive,google.com/a").Should().Be("hint cloud");
    }

    [Theory]
    [InlineData("http://abc.onion . example/a", "hint dark-web")]
    [InlineData("http://abc.onion dot example»", "hint dark-web")]
    [InlineData("http://abc.onion dot example-", "hint dark-web")]
    [InlineData("https://8 . 8 . 8 . 8/a", "public")]
    [InlineData("http://abc.onion . En dan", "certain dark-web")]
    public void A_dot_between_spaces_is_one_where_a_name_comes_of_it(string text, string told) => Told.By(text).Should().Be(told);

    [Fact]
    public void Text_without_a_disguise_is_left_as_it_is()
    {
        const string Text = "https://example.org/(a)[b]{c}[[[((({{{";
        Undo(Text).Should().Be(Text);
        Undo("a(dot)b[").Should().Be("a.b[");
        Undo("hxxp:// https//a").Should().Be("https://a");
    }

    private static string Undo(string text) => Undoing.Undo(new UrlText(text)).Characters.ToString();
}
