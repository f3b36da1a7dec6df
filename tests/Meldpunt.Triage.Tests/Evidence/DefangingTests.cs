using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class DefangingTests
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
    public void The_usual_disguises_of_a_URL_are_undone(string text) => UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Theory]
    [InlineData("hxxp://[::1]/")]
    [InlineData("hxxp[:]//[::1]:80/")]
    [InlineData("hxxp://[::ffff:127[.]0[.]0[.]1]/")]
    [InlineData("hxxp://127[.]0[.]0[.]1/")]
    [InlineData("hxxp://localhost[:]80/")]
    public void The_brackets_of_an_IPv6_address_in_a_disguised_URL_stay(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));

    [Theory]
    [InlineData("https://[example.org]/")]
    [InlineData("https://example[.org/")]
    [InlineData("https://example[,]org/")]
    [InlineData("https://example[.)org/")]
    public void A_URL_with_other_brackets_than_those_of_a_disguise_is_unusable(string text) => UrlReader.Read(text).Should().Be(UrlEvidence.Unusable);

    [Fact]
    public void Text_without_a_disguise_is_left_as_it_is()
    {
        var text = "https://example.org/(a)[b]{c}[[[((({{{";
        Defanging.Undo(text).ToString().Should().Be(text);
        Defanging.Undo("[[.]](dot)[").ToString().Should().Be("[.].[");
    }
}
