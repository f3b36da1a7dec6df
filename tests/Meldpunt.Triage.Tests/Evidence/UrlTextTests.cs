using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Tests.Evidence;

public sealed class UrlTextTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData(" \t\r\n\u0000\u001f", false)]
    [InlineData("\u00a0\u3000", false)]
    [InlineData("?", true)]
    [InlineData("\u200b", true)]
    [InlineData(" a ", true)]
    public void A_text_is_given_unless_it_is_blank(string text, bool isGiven) => UrlReader.IsGiven(text).Should().Be(isGiven);

    [Theory]
    [InlineData(" https://example.org/a \r\n")]
    [InlineData("\u0000\u001f https://example.org/a\u0007")]
    [InlineData("ht\ttps:/\r\n/exam\tple.org/a")]
    [InlineData("view-source:https://example.org/a")]
    [InlineData("View-Source: https://example.org/a")]
    public void Spaces_and_control_characters_that_are_not_part_of_a_URL_are_removed(string text) =>
        UrlReader.Read(text).Should().Be(UrlEvidence.Public);

    [Fact]
    public void Soft_hyphens_and_zero_width_spaces_in_a_host_are_ignored()
    {
        UrlReader.Read("https://exam\u00adple\u200b.org/").Should().Be(UrlEvidence.Public);
        UrlReader.Read("https://local\u00adhost/").Should().Be(UrlEvidence.Certain(Place.OtherNonPublic));
        UrlReader.Read("https://mega\u200b.nz/").Should().Be(UrlEvidence.Hint(Place.Cloud));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\U0001F600")]
    public void A_URL_may_have_8192_characters_and_no_more(string character)
    {
        const string Start = "https://example.org/";
        var longest = Start + string.Concat(Enumerable.Repeat(character, UrlReader.MaximumLength - Start.Length));

        UrlReader.Read(longest).Should().Be(UrlEvidence.Public);
        UrlReader.Read($" {longest}\r\n").Should().Be(UrlEvidence.Public);
        UrlReader.Read(longest.Insert(3, "\t")).Should().Be(UrlEvidence.Public);
        UrlReader.Read(longest + character).Should().Be(UrlEvidence.Unusable);
    }
}
