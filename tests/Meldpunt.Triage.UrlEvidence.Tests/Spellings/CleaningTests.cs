using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

public sealed class CleaningTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" \t\r\n\u0000\u001f")]
    [InlineData("\u00a0\u3000")]
    [InlineData("\u200b\u200e\ufeff\u2028")]
    public void Blank_text_is_not_given(string text) => Told.By(text).Should().Be("none");

    [Theory]
    [InlineData("?")]
    [InlineData(" a ")]
    public void Any_other_text_is_given(string text) => Told.By(text).Should().Be("unusable");

    [Theory]
    [InlineData(" https://example.org/a \r\n")]
    [InlineData("\u0000\u001f https://example.org/a\u0007")]
    [InlineData("ht\ttps:/\r\n/exam\tple.org/a")]
    [InlineData("view-source:https://example.org/a")]
    [InlineData("View-Source: https://example.org/a")]
    public void What_is_not_part_of_a_URL_is_taken_off(string text) =>
        Told.By(text).Should().Be("public");

    [Fact]
    public void Soft_hyphens_and_zero_width_spaces_in_a_host_are_ignored()
    {
        Told.By("https://exam\u00adple\u200b.org/").Should().Be("public");
        Told.By("https://local\u00adhost/").Should().Be("certain other-non-public");
        Told.By("https://mega\u200b.nz/").Should().Be("hint cloud");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\U0001F600")]
    public void A_text_may_have_8192_code_units_as_given_and_no_more(string character)
    {
        const string Start = "https://example.org/";
        string longest = Start + string.Concat(Enumerable.Repeat(character, (UrlReader.MaximumLength - Start.Length) / character.Length));

        Told.By(longest).Should().Be("public");
        Told.By(longest + " ").Should().Be("unusable");
        Told.By(longest + character).Should().Be("unusable");
        Told.By(new string(' ', UrlReader.MaximumLength + 1)).Should().Be("none");
    }

    [Theory]
    [InlineData("\u00a0https://example.org/a\u00a0")]
    [InlineData("\ufeffhttps://example.org/a")]
    [InlineData("\u200e\u202ahttps://example.org/a\u202c")]
    [InlineData("\u2028https://example.org/a\u0085")]
    [InlineData("\U000E0001https://example.org/a\U000E007F")]
    [InlineData("http\u200bs://example.org/a")]
    [InlineData("https://\u200fexample.org/a")]
    public void What_cannot_be_seen_at_the_ends_goes(string text) => Told.By(text).Should().Be("public");

    [Fact]
    public void What_is_blank_is_what_Unicode_says()
    {
        UnicodeCategory[] blank = [UnicodeCategory.SpaceSeparator, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator, UnicodeCategory.Control, UnicodeCategory.Format];
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
            if (category != UnicodeCategory.OtherNotAssigned) Blank.IsBlank(codePoint).Should().Be(blank.Contains(category), $"of U+{codePoint:X4}");
        }
    }

    // An attribute cannot hold half a pair: '%' is put in its place.
    [Theory]
    [InlineData("https://example.org/%", "public")]
    [InlineData("http://abc.onion/a%", "certain dark-web")]
    [InlineData("C:\\Users\\x\\%.jpg", "certain device")]
    [InlineData("https://exam%ple.org/", "unusable")]
    [InlineData("x%.example", "unusable")]
    [InlineData("https://%.example/", "unusable")]
    [InlineData("%https://example.org/a", "public")]
    [InlineData("C:\\a/ .%example.org", "unusable")]
    [InlineData("%", "unusable")]
    public void Half_a_surrogate_pair_spoils_only_what_it_stands_in(string text, string told)
    {
        foreach (char half in "\ud800\udbff\udc00\udfff\ud83d") Told.By(text.Replace('%', half)).Should().Be(told, $"{(int)half:x}");
        Told.By(text.Replace("%", "\udca9\ud83d", StringComparison.Ordinal)).Should().Be(told, "turned around");
    }

    [Theory]
    [InlineData("https:&#x2F;&#x2F;example.org&#x2F;a", "public")]
    [InlineData("https:&#X2f;&#0047;example.org", "public")]
    [InlineData("https&colon;&sol;&sol;example&period;org", "public")]
    [InlineData("&lt;https://example.org/a&gt;", "public")]
    [InlineData("&quot;http://abc.onion&quot;", "certain dark-web")]
    [InlineData("http:&#47;&#47;abc.onion", "certain dark-web")]
    [InlineData("https:&amp;#x2F;&amp;#x2F;example.org", "unusable")]
    [InlineData("https:&#x;&#x2F;example.org", "unusable")]
    [InlineData("https://example.org/?a=1&amp;b=2&nosuch;&#99999999;", "public")]
    public void Character_references_are_decoded_once(string text, string told) => Told.By(text).Should().Be(told);

    [Theory]
    [InlineData("https%3A%2F%2Fexample.org%2Fa", "public")]
    [InlineData("HTTPS%3a%2f%2fexample.org", "public")]
    [InlineData("hxxp%3A%2F%2Fabc%2Eonion", "certain dark-web")]
    [InlineData("Link: https%3A%2F%2Fexample.org", "public")]
    [InlineData("https%253A%252F%252Fexample.org", "unusable")]
    [InlineData("http://192.168.1.1/?u=https%3A%2F%2Fexample.org", "unusable")]
    public void What_is_percent_encoded_from_its_scheme_on_is_decoded_once(string text, string told) => Told.By(text).Should().Be(told);
}
