using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Tests.Comparisons;

public sealed class OtherChangesPageTests
{
    private static readonly TriagePolicy Silent = SamplePolicies.Later with { Texts = PolicyTexts.None, Codes = [] };

    [Theory]
    [InlineData("en", "the contact changed, phone of emergency-112: 112, now 113", "URLs are no longer read: a report with one is refused")]
    [InlineData("nl", "het contact is anders, phone of emergency-112: 112, nu 113", "URL's worden niet meer gelezen: een melding met een URL wordt geweigerd")]
    public void Another_contact_and_the_reading_of_URLs_are_said_in_words(string language, params string[] expected)
    {
        TriagePolicy present = Silent with
        {
            Evidence = null,
            Referrals = Silent.Referrals.Select(rule => rule.Id == "emergency-112" ? rule with { Contact = rule.Contact with { Phone = "113" } } : rule).ToValueList(),
        };
        Lines(present, language).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Every_kind_of_other_change_has_words_in_both_languages()
    {
        Vocabulary words = Silent.Vocabulary;
        TriagePolicy shipped = SamplePolicies.Later;
        TriagePolicy[] versions =
        [
            Silent, shipped, shipped with { Schema = "s", Version = "2", Sections = shipped.Sections.Reverse().ToValueList(), Codes = shipped.Codes.Reverse().ToValueList(), Guarantees = [] },
            shipped with { Texts = new(shipped.Texts.Languages.Reverse().ToValueList()), Questions = shipped.Questions.Reverse().ToValueList() },
            shipped with { Texts = new(shipped.Texts.Languages.Skip(1).ToValueList()), Sections = shipped.Sections.Select(section => section with { Title = "t" }).ToValueList() },
            Silent with { Evidence = null, Impossible = [new("i", GuaranteeScope.Item, Condition.Where("format", "text").And("persons", "child"))] },
            Silent with { Evidence = Silent.Evidence! with { Place = Silent.Evidence.Place with { Cloud = "device" } } },
            Silent with { Vocabulary = words with { ItemFacts = new(words.ItemFacts.Reverse().Select(fact => fact with { Closed = fact.Answers[0], Alike = [], Answers = fact.Answers.Reverse().ToValueList() }).ToValueList()) } },
            Silent with { Vocabulary = words with { ItemFacts = new(words.ItemFacts.Select(fact => fact with { IsAsked = false }).ToValueList()) } },
            Silent with { Vocabulary = words with { ReportFacts = new([.. words.ReportFacts, new("age", ["a", "b"])]) }, Questions = [.. Silent.Questions, "age"] },
            shipped with
            {
                Texts = new(shipped.Texts.Languages.Select(text => text with { Entries = text.Entries.Select(entry => entry with { Text = $"{entry.Text}!" }).ToValueList() }).ToValueList()),
                Accepted = [new("reads-no-urls", FindingSubject.Nothing, "r")],
                Codes = shipped.Codes.Select(system => system with { Reasons = system.Reasons.Select(entry => entry with { Code = "c" }).ToValueList() }).ToValueList(),
            },
            Silent with { Vocabulary = words with { ItemFacts = new(words.ItemFacts.Select(fact => fact.Id == "format" ? fact with { Answers = [.. fact.Answers, "hologram"] } : fact).ToValueList()) } },
            Silent with { Groups = Silent.Groups.Select(group => group with { Id = $"x{group.Id}", Rules = group.Rules.Select(rule => rule with { Source = Citation.None }).ToValueList() }).ToValueList() },
            Silent with { Referrals = Silent.Referrals.Select(rule => rule with { Contact = rule.Contact with { Phone = rule.Contact.Phone is null ? "1" : null } }).ToValueList() },
        ];
        HashSet<OtherChangeKind> kinds = [];
        foreach (TriagePolicy old in versions)
        {
            foreach (TriagePolicy present in versions.Where(present => Array.IndexOf(versions, old) < 2 || Array.IndexOf(versions, present) < 2))
            {
                PolicyDifference difference = PolicyDifference.Between(old, present);
                kinds.UnionWith(difference.OtherChanges.Select(change => change.Kind));
                foreach (string language in new[] { "en", "nl" })
                {
                    string page = MarkdownExport.OfDifference(difference, new CultureInfo(language));
                    int told = page.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)) - difference.Vocabulary.Count;
                    told.Should().BeGreaterThanOrEqualTo(difference.OtherChanges.Count(change => change.Kind is not (OtherChangeKind.Text or OtherChangeKind.Guarantee)));
                }
            }
        }

        Enum.GetValues<OtherChangeKind>().Except(kinds).Should().BeEmpty();
    }

    [Fact]
    public void A_page_of_versions_that_decide_the_same_says_that_their_documents_differ()
    {
        string page = HtmlExport.OfDifference(PolicyDifference.Between(Silent, Silent with { Guarantees = [] }), new("en"));
        page.Should().NotContain("Nothing differs").And.Contain("the same, but their documents differ").And.Contain($"Other changes that count: {Silent.Guarantees.Count}.");
    }

    [Fact]
    public void A_page_without_the_expected_other_changes_lists_those_that_are_left()
    {
        PolicyDifference difference = PolicyDifference.Between(SamplePolicies.Later, SamplePolicies.Later with
        {
            Texts = new(SamplePolicies.Later.Texts.Languages.Select(language => language with
            {
                Entries = language.Entries.Select(entry => entry.Key is "phrase.call" or "phrase.or" ? entry with { Text = $"{entry.Text}!" } : entry).ToValueList(),
            }).ToValueList()),
        });
        PolicyDifference rest = difference.Except(new([], []) { Other = [new() { Kind = OtherChangeKind.Text, Key = "*.phrase.call" }] }).Unexpected;

        new ParsedPage(HtmlExport.OfDifference(difference, new("en"))).AllRows("changed-texts").Select(row => row[0]).Distinct().Should().BeEquivalentTo("phrase.call", "phrase.or");
        new ParsedPage(HtmlExport.OfDifference(rest, new("en"))).AllRows("changed-texts").Select(row => row[0]).Distinct().Should().Equal("phrase.or");
    }

    private static IEnumerable<string> Lines(TriagePolicy present, string language) =>
        new ParsedPage(HtmlExport.OfDifference(PolicyDifference.Between(Silent, present), new(language))).Section("other-changes").Descendants("li").Select(ParsedPage.Text);
}
