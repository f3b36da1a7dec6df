using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class WrongPlaceholderTests
{
    [Theory]
    [InlineData("phrase.alternative", "With these {1} answers:", "{0} is missing. Expected {0} and {1} as the only braces.")]
    [InlineData("phrase.alternative", "Another way:", "{0} and {1} are missing. Expected {0} and {1} as the only braces.")]
    [InlineData("phrase.expected", "{0} and {O}", "{1} is missing; nothing is put into {O} (did you mean {1}?). Expected {0} and {1} as the only braces.")]
    [InlineData("phrase.expected", "{0} and {1} of {3} or {more}", "nothing is put into {3} and {more}. Expected {0} and {1} as the only braces.")]
    [InlineData("phrase.item", "Item { 0 }", "{0} is missing; nothing is put into other words in braces (did you mean {0}?). Expected {0} as the only braces.")]
    [InlineData("phrase.item", "Item {0", "{0} is missing; a brace has no counterpart. Expected {0} as the only braces.")]
    [InlineData("phrase.item", "Item {0}}", "a brace has no counterpart. Expected {0} as the only braces.")]
    [InlineData("phrase.item", "Item {{0}}", "a brace has no counterpart. Expected {0} as the only braces.")]
    [InlineData("phrase.or", "or", "{0} and {1} are missing. Expected {0} and {1} as the only braces.")]
    [InlineData("phrase.ask-help", "Help.", "{0}, {1} and {2} are missing. Expected {0}, {1} and {2} as the only braces.")]
    [InlineData("phrase.settled", "Settled: {0}", "nothing is put into {0}. Expected no braces.")]
    [InlineData("address.several", "Several addresses.", "{0} is missing. Expected {0} as the only braces.")]
    [InlineData("fact.place", "Where is {0}?", "nothing is put into {0}. Expected no place to be filled in.")]
    public void A_phrase_that_loses_or_invents_a_place_is_an_error_that_names_its_language_and_what_was_expected(string key, string text, string wrong)
    {
        TriagePolicy policy = WithText("en", key, text);

        Finding finding = Planted.Only(policy, "wrong-placeholder").Is(FindingSeverity.Error, $"$.texts.en.{key}");

        finding.CountsNothing();
        finding.Message.Should().Be($"'{key}' in 'en': {wrong}");
        policy.Invoking(it => TriageEngine.Create(it)).Should().Throw<PolicyException>().WithMessage("*wrong-placeholder*");
    }

    [Theory]
    [InlineData("phrase.alternative", "{1} answers give “{0}”, and “{0}” again")]
    [InlineData("fact.place.help", "Write {street}, {a1} and {} as they are.")]
    public void Places_in_another_order_and_braces_in_what_is_shown_as_it_is_are_no_findings(string key, string text) =>
        PolicyAnalysis.Create(WithText("en", key, text)).Findings().Should().BeEmpty();

    [Fact]
    public void A_value_with_braces_in_it_is_put_in_as_it_is()
    {
        TriageEngine engine = TriageEngine.Create(WithText("en", "phrase.said", "{1} is what {0} says"));
        engine.Texts("en").Phrase("said", "{1}", "{0}").Should().Be("{0} is what {1} says");
    }

    private static TriagePolicy WithText(string language, string key, string text) => Unchanged with
    {
        Texts = new(Unchanged.Texts.Languages.Select(texts => texts.Language != language ? texts : texts with
        {
            Entries = texts.Entries.Select(entry => entry.Key == key ? entry with { Text = text } : entry).ToValueList(),
        }).ToValueList()),
    };
}
