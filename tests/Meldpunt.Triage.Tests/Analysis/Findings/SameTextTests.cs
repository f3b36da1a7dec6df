using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class SameTextTests
{
    [Theory]
    [InlineData("answer.place.cloud", "answer.place.device")]
    [InlineData("fact.format", "fact.shared")]
    [InlineData("reason.drawing", "reason.cloud")]
    [InlineData("route.assess", "route.refer")]
    [InlineData("referral.police", "referral.meld-misdaad-anoniem")]
    [InlineData("notice.confidential", "notice.do-not-share")]
    [InlineData("phrase.ask-key-back", "phrase.ask-key-stop")]
    [InlineData("phrase.ask-key-stop", "phrase.ask-no")]
    [InlineData("phrase.ask-key-skip", "answer.format.sticker")]
    public void Two_with_one_text_are_a_warning_whatever_the_case_and_what_nobody_sees(string first, string second)
    {
        TriagePolicy policy = WithText((first, "One Text"), (second, " one\u00A0te\u00ADxt\u200B "));

        Finding finding = PolicyAnalysis.Create(policy).Findings().Should().ContainSingle(found => found.Code == "same-text" && found.Message.Contains(first)).Subject;

        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Message.Should().ContainAll($"'{first}'", $"'{second}'", "have the same text in 'en'");
        finding.Path.Should().BeOneOf($"$.texts.en.{first}", $"$.texts.en.{second}");
        finding.CountsNothing();
    }

    [Fact]
    public void Three_with_one_text_are_one_finding() =>
        Planted.Only(WithText(("answer.place.cloud", "There"), ("answer.place.device", "There"), ("answer.place.dark-web", "There")), "same-text")
            .Message.Should().Be("'answer.place.cloud', 'answer.place.device' and 'answer.place.dark-web' have the same text in 'en', so nobody can tell them apart.");

    [Fact]
    public void The_same_answer_to_two_facts_and_the_same_help_are_no_findings() =>
        PolicyAnalysis.Create(WithText(("answer.searched.yes", "Yes"), ("answer.shared.yes", "Yes"), ("fact.searched.help", "Why"), ("fact.shared.help", "Why"))).Findings().Should().BeEmpty();

    private static TriagePolicy WithText(params (string Key, string Text)[] changed)
    {
        Dictionary<string, string> texts = changed.ToDictionary(one => one.Key, one => one.Text);
        return Unchanged with
        {
            Texts = new(Unchanged.Texts.Languages.Select(language => language.Language != "en" ? language : language with
            {
                Entries = language.Entries.Select(entry => texts.TryGetValue(entry.Key, out string? text) ? entry with { Text = text } : entry).ToValueList(),
            }).ToValueList()),
        };
    }
}
