using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("NL")]
    [InlineData("en-GB")]
    [InlineData("en-gb")]
    [InlineData("gsw")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("es-419")]
    [InlineData("de-1996")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-DE-u-co-phonebk")]
    [InlineData("nl-x-easy")]
    [InlineData("en-a-bbb-x-a-ccc")]
    public void The_tag_of_a_language_is_accepted_in_any_case(string tag) => Faults(tag).Should().BeEmpty();

    [Theory]
    [InlineData("en_GB", "a text of 5 characters", "'en-GB'")]
    [InlineData("en_gb.UTF-8", "a text of 11 characters", "'en-GB'")]
    [InlineData("nl_NL@euro", "a text of 10 characters", "'nl-NL'")]
    [InlineData("ZH HANT TW", "a text of 10 characters", "'zh-Hant-TW'")]
    [InlineData(" nl", "a text of 3 characters", "'nl'")]
    [InlineData("en-", "'en-'", "'en'")]
    [InlineData("en--GB", "'en--GB'", "'en-GB'")]
    public void What_is_almost_a_tag_is_refused_with_the_tag_that_was_meant(string wrong, string shown, string meant) =>
        Faults(wrong).Should().ContainSingle().Which.Should().Be(new Fault
        {
            Path = $"$.texts.{wrong}",
            Message = $"{shown} is not the tag of a language (BCP 47); did you mean {meant}?",
        });

    [Theory]
    [InlineData("english")]
    [InlineData("Nederlands")]
    [InlineData("engl")]
    [InlineData("e")]
    [InlineData("x-easy")]
    [InlineData("i-klingon")]
    [InlineData("12")]
    [InlineData("")]
    [InlineData("en-GB-GB")]
    [InlineData("en-x")]
    [InlineData("en-u")]
    [InlineData("en-u-co-u-nu")]
    [InlineData("de-1996-1996")]
    [InlineData("en-abcdefghi")]
    [InlineData("fr-français")]
    public void What_is_no_tag_is_refused_with_what_a_tag_looks_like(string wrong) =>
        Faults(wrong).Should().ContainSingle().Which.Message.Should()
            .EndWith("is not the tag of a language (BCP 47); expected two or three letters, and what narrows them behind hyphens, such as 'nl' or 'en-GB'");

    [Fact]
    public void A_language_stands_once_whatever_the_case_of_its_tag() => Faults("en", "EN", "nl", "en", "En").Should().Equal(
        new Fault { Path = "$.texts.EN", Message = "'EN' is the same language as 'en'; expected each language once" },
        new Fault { Path = "$.texts.en", Message = "'en' is there twice; expected each language once" },
        new Fault { Path = "$.texts.En", Message = "'En' is the same language as 'en'; expected each language once" });

    [Fact]
    public void A_document_with_wrong_tags_says_where_each_stands()
    {
        string document = Encoding.UTF8.GetString(PolicyDocument.Write(SpokenPolicies.WithoutTexts())).TrimEnd().TrimEnd('}')
            + ",\n\"texts\": {\n\"english\": {},\n\"en_GB\": {},\n\"nl\": {},\n\"NL\": {}}}";

        ValueList<Fault> faults = PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Faults;

        faults.Select(fault => fault.Path).Should().Equal("$.texts.english", "$.texts.en_GB", "$.texts.NL");
        faults.Select(fault => fault.Line - faults[0].Line).Should().Equal(0, 1, 3);
    }

    private static ValueList<Fault> Faults(params string[] tags)
    {
        TriagePolicy policy = SpokenPolicies.WithoutTexts() with { Texts = new(tags.Select(tag => new LanguageTexts(tag, [])).ToValueList()) };
        return PolicyValidator.Validate(policy);
    }
}
