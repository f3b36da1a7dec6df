using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Exports.Tests.Schemas;

/// <summary>What the schema of a policy says of texts is what the library says.</summary>
public sealed class TextsSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(PolicySchema.Write(SpokenPolicies.French))!;

    [Theory]
    [InlineData("nl")]
    [InlineData("en-GB")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sl-rozaj-1994")]
    [InlineData("de-u-co-phonebk-x-a")]
    [InlineData("en_GB")]
    [InlineData("english")]
    [InlineData("e")]
    [InlineData("x-easy")]
    [InlineData("en-")]
    [InlineData("en-u")]
    [InlineData("")]
    public void A_tag_of_a_language_is_accepted_or_refused_alike(string tag)
    {
        string pattern = Schema["properties"]!["texts"]!["propertyNames"]!["pattern"]!.GetValue<string>();
        Regex.IsMatch(tag, pattern).Should().Be(PolicyValidator.Validate(SpokenPolicies.In(SpokenTexts.French with { Language = tag })).IsEmpty);
    }

    [Theory]
    [InlineData("phrase.or", "{0} et {1}")]
    [InlineData("phrase.or", "{1}{0}{0}")]
    [InlineData("phrase.or", "{0}")]
    [InlineData("phrase.or", "{0} {1} {2}")]
    [InlineData("phrase.or", "{0} {1} {")]
    [InlineData("phrase.or", "{0} {1} {}")]
    [InlineData("phrase.reasons", "Raisons")]
    [InlineData("phrase.reasons", "Raisons }")]
    [InlineData("phrase.reasons", " ")]
    [InlineData("fact.f1", "Que {dit} il ?")]
    [InlineData("fact.f1", "Que {3} ?")]
    public void A_text_is_accepted_or_refused_alike(string key, string text)
    {
        LanguageTexts texts = SpokenTexts.French with { Entries = SpokenTexts.French.Entries.Select(entry => entry.Key == key ? entry with { Text = text } : entry).ToValueList() };
        bool isSound = !PolicyAnalysis.Create(SpokenPolicies.In(texts)).Findings().Any(finding => finding.Severity == FindingSeverity.Error);
        Accepts(Schema["$defs"]!["language"]!["properties"]![key]!, text).Should().Be(isSound);
    }

    // The few words of JSON Schema that a text's schema has.
    private static bool Accepts(JsonNode schema, string text) => schema.AsObject().All(word => word.Key switch
    {
        "type" or "description" => true,
        "pattern" => Regex.IsMatch(text, word.Value!.GetValue<string>()),
        "not" => !Accepts(word.Value!, text),
        "allOf" => word.Value!.AsArray().All(part => Accepts(part!, text)),
        _ => throw new NotSupportedException(word.Key),
    });
}
