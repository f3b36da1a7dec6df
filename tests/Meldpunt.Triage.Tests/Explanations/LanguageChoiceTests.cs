using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("en-GB", "nl en en-gb", "en-gb")]
    [InlineData("en-GB", "nl en", "en")]
    [InlineData("en-GB", "nl EN", "EN")]
    [InlineData("en", "nl en-GB en-US", "en-GB")]
    [InlineData("en-US", "nl en-GB", "en-GB")]
    [InlineData("en-US", "nl en-GB en-US-x-easy", "en-US-x-easy")]
    [InlineData("de-CH-1996", "nl de de-CH", "de-CH")]
    [InlineData("zh-Hant-HK", "nl zh-Hans zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("nl-BE", "en nl-x-easy", "nl-x-easy")]
    public void A_language_that_is_asked_for_is_found_in_what_it_derives_from_and_in_what_derives_from_it(string wanted, string offered, string chosen) =>
        Chosen(wanted, offered).Should().Be(chosen);

    [Theory]
    [InlineData("zh-TW", "nl zh-Hans zh-Hant", "zh-Hant")]
    public void The_script_of_a_region_counts(string wanted, string offered, string chosen) => Chosen(wanted, offered).Should().Be(chosen);

    [Theory]
    [InlineData("fr", "nl en")]
    [InlineData("", "nl en")]
    [InlineData("en", "nl eng enm-GB")]
    public void A_language_that_is_not_offered_gives_the_first(string wanted, string offered) => Chosen(wanted, offered).Should().Be("nl");

    private static string Chosen(string wanted, string offered)
    {
        PolicyTexts texts = new(offered.Split(' ').Select(tag => new LanguageTexts(tag, [])).ToValueList());
        return TextBook.For(texts, CultureInfo.GetCultureInfo(wanted)).Language;
    }
}
