using System.Globalization;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Texts;

public sealed class ExportTextsTests
{
    private static readonly ExportTexts Dutch = ExportTexts.For(new CultureInfo("nl"), PolicyTexts.None);
    private static readonly ExportTexts English = ExportTexts.For(new CultureInfo("en"), PolicyTexts.None);

    public static TheoryData<string> Languages => [.. ExportTexts.Languages];

    [Fact]
    public void There_are_Dutch_and_English_texts() => ExportTexts.Languages.Should().Contain(["nl", "en"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_language_has_the_same_texts_with_the_same_placeholders(string language)
    {
        ExportTexts texts = ExportTexts.For(new CultureInfo(language), PolicyTexts.None);
        texts.Keys.Should().BeEquivalentTo(English.Keys);
        foreach (string key in English.Keys) Places(texts[key]).Should().BeEquivalentTo(Places(English[key]), "{0} has the same values in each", key);
    }

    [Theory]
    [InlineData(0, "0.0%", "0,0%")]
    [InlineData(0.0001, "<0.1%", "<0,1%")]
    [InlineData(0.0529, "5.3%", "5,3%")]
    [InlineData(1, "100.0%", "100,0%")]
    public void A_share_is_rounded_to_one_decimal_and_a_tiny_share_never_to_zero(double share, string english, string dutch) =>
        (English.Share(share), Dutch.Share(share)).Should().Be((english, dutch));

    [Fact]
    public void A_list_has_the_word_and_or_or_before_its_last_part()
    {
        English.Both([]).Text.Should().BeEmpty();
        Dutch.Either(new[] { "a", "b", "c" }.Select(Prose.Of)).Text.Should().Be("a, b of c");
    }

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, "\\{.\\}").Select(match => match.Value).Distinct();
}
