using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>A policy without texts says its codes, in English sentences.</summary>
public sealed class WithoutTextsTests
{
    private static readonly TriageEngine Engine = TriageEngine.Create(new PolicyBuilder("parcels", "1")
        .ItemFact("content", "letter", "food", "in-doubt")
        .ItemFact("text", "help", "text", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
        .Rule("B", "odd", Condition.Where("text", "text"), "refer")
        .Otherwise("C", "deliver", "assess")
        .Referral(new ReferralRule("courier", [ReportCondition.SomeItemIs("refer")], new Contact("Courier", "0123")))
        .Build());

    private static readonly TextBook Book = Engine.Texts(new CultureInfo("nl"));

    [Fact]
    public void Its_language_is_English() => Book.Language.Should().Be("en");

    [Theory]
    [InlineData("fact.content", "content")]
    [InlineData("fact.text", "text")]
    [InlineData("answer.text.text", "text")]
    [InlineData("answer.text.help", "help")]
    [InlineData("reason.perishable", "perishable")]
    [InlineData("route.needs-information", "needs-information")]
    [InlineData("referral.courier", "courier")]
    public void A_code_is_shown_as_it_is_also_where_it_is_the_word_help_or_text(string key, string text) => Book[key].Should().Be(text);

    [Theory]
    [InlineData("fact.content.help")]
    [InlineData("fact.text.help")]
    [InlineData("route.refer.text")]
    [InlineData("referral.courier.text")]
    [InlineData("question.items.help")]
    public void What_explains_a_code_is_left_out(string key) => Book[key].Should().BeEmpty();

    [Fact]
    public void Every_phrase_is_there_in_English()
    {
        string[] phrases = [.. TextKeys.RequiredBy(SpokenPolicies.WithoutTexts()).Where(key => key.StartsWith("phrase.", StringComparison.Ordinal) || key.StartsWith("address.", StringComparison.Ordinal))];
        LanguageTexts english = new("en", phrases.Select(key => new TextEntry(key, Book[key])).ToValueList());
        phrases.Should().HaveCountGreaterThan(60);
        phrases.Where(key => key.EndsWith($".{Book[key]}", StringComparison.Ordinal)).Should().BeEmpty();
        Triage.Analysis.PlaceholderCheck.Find(SpokenPolicies.In(english)).Should().BeEmpty();
    }

    [Fact]
    public void An_explanation_has_whole_sentences_around_the_codes()
    {
        Decision decision = Engine.Decide(new PreparedReport
        {
            Items = [Engine.Prepare(Answers.None(Engine.Vocabulary.ItemFacts).With("text", "help"), null)],
            Answers = Answers.None(Engine.Vocabulary.ReportFacts),
        });
        Book.Explain(Engine.Explain(decision)).ToPlainText().Should().Be("""
            needs-information

            Item 1: needs-information

            Still possible: assess, refer.

            The best next question: content. Questions still to be expected: about 1, 1 at most.

            What would give another outcome

            “assess”, with this one answer:

            - content: “letter” or “in-doubt”

            “refer”, with this one answer:

            - content: “food”
            - text: “text”

            """);
    }

    [Fact]
    public void An_outcome_names_organisations_and_questions_by_their_codes()
    {
        PreparedReport report = new()
        {
            Items = [Engine.Prepare(Answers.None(Engine.Vocabulary.ItemFacts), null), Engine.Prepare(Answers.None(Engine.Vocabulary.ItemFacts).With("content", "food"), null)],
            Answers = Answers.None(Engine.Vocabulary.ReportFacts),
        };
        Book.Outcome(Engine.Decide(report)).ToPlainText().Should().Be("""
            needs-information

            Why

            - Item 2: perishable

            Where you can go

            - courier
              Telephone: 0123

            Still to be answered

            - Item 1: content
            - Item 1: text

            """);
    }
}
