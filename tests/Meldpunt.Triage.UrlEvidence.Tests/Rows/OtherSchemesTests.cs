namespace Meldpunt.Triage.UrlEvidence.Tests.Rows;

public sealed class OtherSchemesTests
{
    [Theory]
    [InlineData("File: foto/video op example.org")]
    [InlineData("file:foto.jpg")]
    [InlineData("File: C:")]
    [InlineData("mailto:geen")]
    [InlineData("Mailto: weet ik niet?")]
    [InlineData("tel: thuis")]
    [InlineData("tel:thuis")]
    [InlineData("sms:thuis")]
    [InlineData("mid:abc")]
    [InlineData("mid:geen idee @ example")]
    [InlineData("magnet:xt=urn")]
    [InlineData("magnet: ?")]
    [InlineData("ed2k: //|file|a|1|0|/")]
    [InlineData("ed2k:file")]
    [InlineData("Content:child on a photo")]
    [InlineData("content: //x")]
    [InlineData("data: about a child")]
    [InlineData("JavaScript: staat aan (denk ik)")]
    public void Without_what_it_must_have_a_scheme_is_prose(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData("http://192.168.1.1/x?next=https%3A%2F%2Fexample.org%2F", "unusable")]
    [InlineData("http://localhost/#https://example.org/a", "unusable")]
    [InlineData("http://printer.local/www.example.org", "unusable")]
    [InlineData("nas.local/mirror/https://example.org/", "unusable")]
    [InlineData("http://192.168.1.1/login?next=%2Fhome", "certain other-non-public")]
    [InlineData("http://192.168.1.1/www.css", "certain other-non-public")]
    [InlineData("http://192.168.1.1/www.example.nosuchname", "certain other-non-public")]
    [InlineData("http://abc.onion/?u=https://example.org", "certain dark-web")]
    public void A_local_address_that_holds_another_one_is_unusable(string text, string told) => Told.By(text).Should().Be(told);
}
