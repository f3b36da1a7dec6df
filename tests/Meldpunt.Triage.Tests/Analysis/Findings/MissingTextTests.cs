using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class MissingTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_reason_without_a_text_in_a_language_is_a_finding_that_names_the_language(string? words)
    {
        TriagePolicy policy = Unchanged with
        {
            Texts = new(Unchanged.Texts.Languages.Select(texts => texts.Language == "en" ? texts with { Entries = texts.Entries.SelectMany(Changed).ToValueList() } : texts).ToValueList()),
        };

        Finding missing = Planted.Only(policy, "missing-text").Is(FindingSeverity.Error, "$.texts.en");

        missing.CountsNothing();
        missing.Message.Should().Be("'reason.drawing' has no text in 'en'.");

        IEnumerable<TextEntry> Changed(TextEntry entry) => entry.Key != "reason.drawing" ? [entry] : words is null ? [] : [entry with { Text = words }];
    }

    [Fact]
    public void A_title_of_a_section_that_is_blank_is_a_finding_and_one_that_is_left_out_is_none()
    {
        TriagePolicy With(params TextEntry[] titles) => Unchanged with
        {
            Texts = new(Unchanged.Texts.Languages.Select(texts => texts.Language != "en" ? texts : texts with
            {
                Entries = texts.Entries.Where(entry => entry.Key != "section.4").Concat(titles).ToValueList(),
            }).ToValueList()),
        };

        PolicyAnalysis.Create(With()).Findings().Should().BeEmpty();

        Planted.Only(With(new TextEntry("section.4", " ")), "missing-text").Message.Should().Be("'section.4' has no text in 'en'.");
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 1)]
    public void Of_a_language_that_lacks_many_texts_there_is_one_finding_with_their_number_and_the_first(int missing, int findings)
    {
        LanguageTexts english = Unchanged.Texts.Languages.Single(texts => texts.Language == "en");
        TriagePolicy policy = Unchanged with { Texts = new([Unchanged.Texts.Languages[0], english with { Entries = english.Entries.Skip(missing).ToValueList() }]) };

        Finding[] found = [.. PolicyAnalysis.Create(policy).Findings().Where(finding => finding.Code == "missing-text")];

        found.Should().HaveCount(findings);
        if (findings == 1) found[0].Message.Should().Be($"{missing} of {TextKeys.RequiredBy(Unchanged).Concat(TextKeys.OptionalIn(Unchanged)).Count()} texts are missing in 'en': 'fact.format', 'fact.format.help', 'answer.format.photo' and {missing - 3} more.");
    }
}
