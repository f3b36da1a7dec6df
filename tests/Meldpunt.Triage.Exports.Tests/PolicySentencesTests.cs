using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests;

public sealed class PolicySentencesTests
{
    [Fact]
    public void A_condition_is_said_in_the_words_of_the_policy_and_of_the_language()
    {
        Condition when = Condition.Where("format", "photo", "video");
        PolicySentences dutch = PolicySentences.Of(SamplePolicies.Later, "nl-BE");
        dutch.Language.Should().Be("nl");
        dutch.Of(when).Text.Should().Be($"{dutch.Fact("format").Text} {dutch.Answer("format", "photo").Text} of {dutch.Answer("format", "video").Text}");
        dutch.Answer("format", "photo").Runs.Should().ContainSingle().Which.Kind.Should().Be(RunKind.Name);
        PolicySentences.Of(SamplePolicies.Later, "fr").Language.Should().Be("en");
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Rules_guarantees_and_verdicts_are_said_as_on_the_page(string language)
    {
        TriagePolicy policy = SamplePolicies.Parcels;
        PolicySentences sentences = PolicySentences.Of(policy, language);
        ParsedPage page = new(HtmlExport.Write(policy, new CultureInfo(language)));
        string[][] rules = page.Rows("rules", ParsedPage.TextWithCodes);
        rules.Select(row => row[2]).Should().Equal(policy.Rules.Select(rule => sentences.Of(rule.When).Text));
        rules.Select(row => row[5]).Should().Equal(policy.Rules.Select(rule => Lines(sentences.Of(rule.Source))));
        string[][] guarantees = page.Rows("guarantees", ParsedPage.TextWithCodes);
        guarantees.Select(row => row[1]).Should().Equal(policy.Guarantees.Select(guarantee => sentences.Of(guarantee).Text));
        guarantees.Select(row => string.Join('\n', row[2].Split('\n').Where(line => !line.StartsWith('{')))).Should().Equal(PolicyAnalysis.Create(policy).Guarantees().Select(verdict => Lines(sentences.Of(verdict))));

        static string Lines(ValueList<Prose> lines) => string.Join('\n', lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void What_a_draft_has_no_words_for_is_said_by_its_code(string language)
    {
        PolicySentences sentences = PolicySentences.Of(SamplePolicies.Later, language);
        sentences.Of(new FactCondition("place", ["mars"])).Text.Should().EndWith(" mars");
        sentences.Of(new FactCondition("weather", ["rain"])).Text.Should().Be("weather is rain");
        sentences.Of(new FactCondition("weather", [])).Text.Should().EndWith(" –");
        sentences.Route("").Text.Should().Be("–");
        sentences.Of(new Guarantee("g", GuaranteeScope.Item, GuaranteeKind.Keeps)).Text.Should().Contain("–");
    }

    [Fact]
    public void Earlier_versions_have_the_words_that_a_draft_has_lost()
    {
        TriagePolicy shipped = SamplePolicies.Later;
        PolicySentences sentences = PolicySentences.Of(shipped with { Texts = PolicyTexts.None }, "nl", shipped);
        sentences.Fact("format").Should().Be(PolicySentences.Of(shipped, "nl").Fact("format"));
    }

    [Fact]
    public void A_draft_that_is_not_valid_yet_has_sentences_for_all_that_is_in_it()
    {
        TriagePolicy[] sound = [SamplePolicies.Later, SamplePolicies.Parcels, SamplePolicies.WithoutTexts];
        (ValueList<Finding> Findings, ValueList<GuaranteeVerdict> Verdicts)[] known =
            [.. sound.Select(policy => (PolicyAnalysis.Create(policy).Findings(), PolicyAnalysis.Create(policy).Guarantees()))];
        for (int seed = 0; seed < Seeded.Cases(8_000); seed++)
        {
            int of = seed % sound.Length;
            TriagePolicy draft = new Scribble(seed).On(sound[of]);
            PolicySentences sentences = PolicySentences.Of(draft, seed % 2 == 0 ? "nl" : "en", seed % 5 == 0 ? [sound[of]] : []);
            Prose[] said =
            [
                .. sound.Append(draft).SelectMany(policy => All(sentences, policy)),
                .. known[of].Findings.Select(finding => sentences.Of(finding)),
                .. known[of].Verdicts.SelectMany(verdict => sentences.Of(verdict)),
            ];
            said.Should().OnlyContain(line => line.Text.Trim().Length > 0 && !line.Text.Contains("{0}", StringComparison.Ordinal), "seed {0}", seed);
        }
    }

    private static IEnumerable<Prose> All(PolicySentences sentences, TriagePolicy policy) =>
    [
        .. policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).SelectMany(fact => fact.Answers.Select(answer => sentences.Answer(fact.Id, answer)).Prepend(sentences.Fact(fact.Id))),
        .. policy.Routes.Select(sentences.Route),
        .. policy.Rules.SelectMany(rule => rule.When.Parts.Select(part => sentences.Of(part)).Concat([sentences.Rule(rule.Id), sentences.Of(rule.When), sentences.Route(rule.Route), .. sentences.Of(rule.Source)])),
        .. policy.EmptyReport.SelectMany(rule => sentences.AnyOf(rule.When)),
        .. policy.Referrals.SelectMany(rule => sentences.AnyOf(rule.When).Prepend(sentences.Referral(rule.Id))),
        .. policy.Notices.SelectMany(rule => sentences.AnyOf(rule.When).Prepend(sentences.Notice(rule.Id))),
        .. policy.Labels.SelectMany(rule => sentences.AnyOf(rule.When).Prepend(sentences.Label(rule.Id))),
        .. policy.Guarantees.Select(guarantee => sentences.Of(guarantee)),
    ];

    // Half-finished work: here and there something is dropped, called otherwise, or empty.
    private sealed class Scribble(int seed)
    {
        private readonly Random _random = new(seed);

        public TriagePolicy On(TriagePolicy policy) => policy with
        {
            Vocabulary = new(Facts(policy.Vocabulary.ItemFacts), Facts(policy.Vocabulary.ReportFacts), Word(policy.Vocabulary.Doubt)),
            Routes = Words(policy.Routes),
            Groups = Some(policy.Groups, group => group with { Rules = Some(group.Rules, rule => rule with { Id = Word(rule.Id), Route = Word(rule.Route), When = When(rule.When), Source = new(Words(rule.Source.Sections)) }) }),
            EmptyReport = Some(policy.EmptyReport, rule => rule with { When = Some(rule.When, When) }),
            Referrals = Some(policy.Referrals, rule => rule with { Id = Word(rule.Id), When = Some(rule.When, When) }),
            Notices = Some(policy.Notices, rule => rule with { Id = Word(rule.Id), When = Some(rule.When, When) }),
            Labels = Some(policy.Labels, rule => rule with { Id = Word(rule.Id), When = Some(rule.When, When) }),
            Guarantees = Some(policy.Guarantees, Guarantee),
            Texts = new(Some(policy.Texts.Languages, texts => texts with { Entries = Some(texts.Entries, entry => entry with { Key = Word(entry.Key), Text = Word(entry.Text) }) })),
        };

        private bool IsHit => _random.Next(8) == 0;

        private string Word(string word) => IsHit ? _random.Next(3) == 0 ? "" : $"{word}-2" : word;

        private ValueList<T> Some<T>(ValueList<T> list, Func<T, T> change) =>
            IsHit && _random.Next(4) == 0 ? [] : list.Where(_ => _random.Next(20) > 0).Select(change).ToValueList();

        private ValueList<string> Words(ValueList<string> words) => Some(words, Word);

        private FactList Facts(FactList facts) => new(Some(facts.ToValueList(), fact => fact with { Id = Word(fact.Id), Answers = Words(fact.Answers) }));

        private Condition When(Condition when) => new(Some(when.Parts, part => new(Word(part.Fact), Words(part.Answers))));

        private ReportCondition When(ReportCondition when) => when with
        {
            Facts = When(when.Facts),
            Routes = Words(when.Routes),
            SomeItem = when.SomeItem is { } some ? some with { Routes = Words(some.Routes), Facts = When(some.Facts) } : IsHit ? ItemCondition.Any : null,
        };

        private Guarantee Guarantee(Guarantee guarantee) => guarantee with
        {
            Kind = IsHit ? Enum.GetValues<GuaranteeKind>()[_random.Next(Enum.GetValues<GuaranteeKind>().Length)] : guarantee.Kind,
            If = Pattern(guarantee.If),
            Then = Pattern(guarantee.Then),
            ChangeTo = IsHit ? null : guarantee.ChangeTo,
            ChangedFact = IsHit ? "nothing" : guarantee.ChangedFact,
            ChangeFrom = Words(guarantee.ChangeFrom),
            BestFirst = Words(guarantee.BestFirst),
            Keeps = Words(guarantee.Keeps),
        };

        private OutcomePattern Pattern(OutcomePattern pattern) =>
            pattern with { Facts = Some(pattern.Facts, When), Routes = Words(pattern.Routes), Reasons = Words(pattern.Reasons), Referrals = Words(pattern.Referrals) };
    }
}
