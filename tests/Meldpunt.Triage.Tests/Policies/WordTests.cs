using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>Words of a policy that would steer a terminal, turn what stands around them, or look like others.</summary>
public sealed class WordTests
{
    private static readonly TriagePolicy Whole = Hotline.Read();

    public static TheoryData<string, string> InNames { get; } = new()
    {
        { "1\n2", "U+000A, a control character, at character 2" },
        { "1\u001b[31m", "U+001B, a control character, at character 2" },
        { "1\u009b31m", "U+009B, a control character, at character 2" },
        { "\u202e1", "U+202E, a change of direction, at character 1" },
        { "\u20661\u2069", "U+2066, a change of direction, at character 1" },
        { "1\u200e", "U+200E, an invisible character, at character 2" },
        { "1\u200b", "U+200B, an invisible character, at character 2" },
        { "1\ufeff", "U+FEFF, an invisible character, at character 2" },
        { "1\U000E0031", "U+E0031, an invisible character, at character 2" },
        { "1\u2028", "U+2028, a line end, at character 2" },
        { "1\ud800", "U+D800, half of a surrogate pair, at character 2" },
        { "1\ufdd0", "U+FDD0, no character, at character 2" },
        { "1\U0001FFFE", "U+1FFFE, no character, at character 2" },
    };

    public static TheoryData<string, string> InTexts { get; } = new()
    {
        { "a\nb", "U+000A, a control character, at character 2" },
        { "a\u001b]0;b\u0007", "U+001B, a control character, at character 2" },
        { "a\u202eb\u202c", "U+202E, a change of direction, at character 2" },
        { "a\u202bb", "U+202B, a change of direction that is not ended, at character 2" },
        { "a\u2067b", "U+2067, a change of direction that is not ended, at character 2" },
        { "a\u2069b", "U+2069, an end of a direction that was not begun, at character 2" },
        { "\u2067a\u202bb\u2069\u202c", "U+2069, an end of a direction that was not begun, at character 5" },
        { "a\u2029b", "U+2029, a line end, at character 2" },
        { "a\udc00b", "U+DC00, half of a surrogate pair, at character 2" },
        { "a\uffffb", "U+FFFF, no character, at character 2" },
    };

    [Theory]
    [MemberData(nameof(InNames))]
    public void A_version_or_an_id_with_such_a_character_is_refused_in_code_and_in_a_document(string word, string found)
    {
        Faults(Whole with { Version = word }).Should().Equal($"$.version: a version cannot have {found}");
        Faults(Whole with { Groups = [Whole.Groups[0] with { Id = word }, .. Whole.Groups.Skip(1)] }).Should().Equal($"$.groups[0].id: the id of a group cannot have {found}");
        Faults(Whole with { Sections = [.. Whole.Sections, new(word, "x")] }).Should().Equal($"$.sections[{Whole.Sections.Count}].id: the id of a section cannot have {found}");
        Faults(WithContact(new("x", word))).Should().Equal($"$.referrals[0].contact.phone: 'phone' cannot have {found}");
        Faults(Whole with { Codes = [new("desk", "x") { Routes = [new("refer", word)] }] }).Should().Equal($"$.codes[0].routes.refer: a code cannot have {found}");
        Faults(Whole with { Schema = word }).Should().Equal($"$.$schema: a reference to a schema cannot have {found}");
        if (!char.IsSurrogate(word[^1]) || char.IsSurrogatePair(word, word.Length - 2)) InDocument("version", word).Should().Be($"$.version: a version cannot have {found}");
    }

    [Theory]
    [MemberData(nameof(InTexts))]
    public void A_text_with_such_a_character_is_refused_with_its_key(string text, string found) =>
        Faults(WithText(text)).Should().Equal($"$.texts.nl.reason.drawing: a text cannot have {found}");

    [Theory]
    [InlineData("a\u001bb", "U+001B, a control character, at character 2")]
    [InlineData("a\u202bb\u202c", "U+202B, a change of direction, at character 2")]
    public void A_title_with_such_a_character_is_refused(string title, string found)
    {
        Faults(Whole with { Sections = [.. Whole.Sections, new("x", title)] }).Should().Equal($"$.sections[{Whole.Sections.Count}].title: the title of a section cannot have {found}");
        Faults(WithContact(new(title))).Should().Equal($"$.referrals[0].contact.name: 'name' cannot have {found}");
        Faults(Whole with { Codes = [new("desk", title)] }).Should().Equal($"$.codes[0].title: the title of a code system cannot have {found}");
    }

    [Theory]
    [InlineData("שלום \u200f(112)\u200f")]
    [InlineData("\u2067שלום\u2069 and \u202bשלום\u202c")]
    [InlineData("می\u200cخواهم 👩\u200d👧")]
    public void Texts_of_languages_that_are_written_from_right_to_left_may_have_their_marks(string text) => Faults(WithText(text)).Should().BeEmpty();

    [Fact]
    public void A_section_may_have_its_title_in_a_language_and_no_other_text_is_asked_for()
    {
        LanguageTexts first = Whole.Texts.Languages[0];
        LanguageTexts bare = first with { Entries = first.Entries.Where(entry => !entry.Key.StartsWith("section.", StringComparison.Ordinal)).ToValueList() };
        Faults(Whole with { Texts = new([bare]) }).Should().BeEmpty();
        Faults(Whole with { Texts = new([bare with { Entries = [.. bare.Entries, new("section.4a", "meer over de wet")] }]) }).Should().BeEmpty();
        Faults(Whole with { Texts = new([bare with { Entries = [.. bare.Entries, new("section.4b", "meer over de wet")] }]) })
            .Should().Equal($"$.texts.{first.Language}.section.4b: 'section.4b' is not the key of a text of this policy; did you mean 'section.4'?");
        PolicyAnalysis.Create(Whole with { Texts = new([bare]) }).Findings().Should().NotContain(finding => finding.Code == FindingCodes.MissingText);
    }

    [Fact]
    public void A_version_or_a_title_has_a_bound()
    {
        Faults(Whole with { Version = new('1', 64) }).Should().BeEmpty();
        Faults(Whole with { Version = string.Concat(Enumerable.Repeat("👩", 64)) }).Should().BeEmpty();
        Faults(Whole with { Version = new('1', 65) }).Should().Equal("$.version: a version of 65 characters; expected at most 64");
        Faults(Whole with { Sections = [.. Whole.Sections, new("x", new('t', 3_000))] })
            .Should().Equal($"$.sections[{Whole.Sections.Count}].title: the title of a section of 3,000 characters; expected at most 200");
    }

    private static TriagePolicy WithContact(Contact contact) =>
        Whole with { Referrals = [Whole.Referrals[0] with { Contact = contact }, .. Whole.Referrals.Skip(1)] };

    private static TriagePolicy WithText(string text) => Whole with
    {
        Texts = new([.. Whole.Texts.Languages.Select(language => language.Language != "nl" ? language : language with
        {
            Entries = language.Entries.Select(entry => entry.Key == "reason.drawing" ? entry with { Text = text } : entry).ToValueList(),
        })]),
    };

    private static string[] Faults(TriagePolicy policy)
    {
        try
        {
            TriageEngine.Create(policy);
            return [];
        }
        catch (PolicyException exception)
        {
            return [.. exception.Faults.Select(fault => fault.ToString())];
        }
    }

    private static string InDocument(string property, string word)
    {
        string document = Encoding.UTF8.GetString(PolicyDocument.Write(Whole));
        string changed = document.Replace($"\"{property}\": {JsonSerializer.Serialize(Whole.Version)}", $"\"{property}\": {JsonSerializer.Serialize(word)}", StringComparison.Ordinal);
        Fault fault = PolicyDocument.Read(Encoding.UTF8.GetBytes(changed)).Faults.Single();
        fault.Line.Should().Be(3);
        return $"{fault.Path}: {fault.Message}";
    }
}
