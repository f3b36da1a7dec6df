using System.Globalization;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed partial class OtherLanguagesTests
{
    public static TheoryData<string> Languages => ["fr", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_policy_in_another_language_is_sound_and_has_nothing_wrong_with_its_texts(string language)
    {
        Meldpunt.Triage.Analysis.PolicyAnalysis analysis = Meldpunt.Triage.Analysis.PolicyAnalysis.Create(Policy(language));
        analysis.Findings().Where(finding => finding.Path.StartsWith("$.texts", StringComparison.Ordinal)).Should().BeEmpty();
        TriageEngine.Create(Policy(language)).Texts(CultureInfo.GetCultureInfo("en")).Language.Should().Be(language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_page_of_it_has_a_Dutch_or_English_word(string language)
    {
        TriagePolicy policy = Policy(language);
        foreach (string page in Pages(policy))
        {
            ForeignWords.In(page, policy.Texts.Languages[0]).Should().BeEmpty(page);
            if (language == "ar") LatinLetters().IsMatch(page).Should().BeFalse(page);
        }
    }

    [Fact]
    public void Lists_and_quotations_are_those_of_the_language()
    {
        string french = string.Concat(Pages(SpokenPolicies.French)), arabic = string.Concat(Pages(SpokenPolicies.Arabic));
        french.Should().Contain("Que contient le colis ? « Des vivres » ou « Du verre »").And.Contain("Encore possible : Livraison ; Renvoi.").And.Contain("Colis n° 1 : Renvoi");
        arabic.Should().Contain("ماذا في الطرد؟ «طعام» أو «زجاج»").And.Contain("ما زال ممكنا: تسليم، إعادة.");
        (french + arabic).Should().NotContainAny("“", "”", " or ", ", R");
    }

    private static TriagePolicy Policy(string language) => language == "fr" ? SpokenPolicies.French : SpokenPolicies.Arabic;

    // Both pages about a report of every combination of answers about one item, unanswered too.
    private static IEnumerable<string> Pages(TriagePolicy policy)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        TextBook book = engine.Texts(CultureInfo.InvariantCulture);
        foreach (Answers item in engine.Vocabulary.ItemFacts.Aggregate(
            new[] { Answers.None(engine.Vocabulary.ItemFacts) }.AsEnumerable(),
            (items, fact) => items.SelectMany(one => fact.Answers.Prepend(null!).Select(answer => one.With(fact.Id, answer)))))
        {
            foreach (string? url in new[] { null, "https://example.org/a", "http://example.onion/", "nonsense" })
            {
                Decision decision = engine.Decide(new PreparedReport { Items = [engine.Prepare(item, url)], Answers = Answers.None(engine.Vocabulary.ReportFacts).With("f4", "d1") });
                yield return book.Outcome(decision).ToPlainText() + book.Explain(engine.Explain(decision)).ToPlainText();
            }
        }
    }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex LatinLetters();
}
