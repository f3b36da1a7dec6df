using System.Text;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Intake;

/// <summary>What is wrong with a line, where, and what was meant; never what a stranger wrote beyond a short plain word.</summary>
public sealed class ReportFaultTests
{
    private static readonly TriageEngine Engine = TriageEngine.Create(Hotline.Read());

    [Theory]
    [InlineData("""{"items":[{"place":"darkweb"}]}""", "$.items[0].place: 'darkweb' is not an answer to 'place'; did you mean 'dark-web'?")]
    [InlineData("""{"items":[{},{"persons":"nobody"}]}""", "$.items[1].persons: 'nobody' is not an answer to 'persons'; expected 'child', 'adults-only' or 'in-doubt'")]
    [InlineData("""{"anonymous":"ja, graag"}""", "$.anonymous: a text of 9 characters is not an answer to 'anonymous'; expected 'yes' or 'no'")]
    [InlineData("""{"anonymous":""}""", "$.anonymous: a text of 0 characters is not an answer to 'anonymous'; expected 'yes' or 'no'")]
    [InlineData("""{"anonymous":true}""", "$.anonymous: expected one of the words 'yes' or 'no', not true or false")]
    [InlineData("""{"shared":["yes"]}""", "$.shared: expected one of the words 'yes' or 'no', not an array")]
    [InlineData("""{"items":[{"link":1}]}""", "$.items[0].link: expected one of the words 'given' or 'none', not a number")]
    [InlineData("""{"items":{}}""", "$.items: expected an array of items, not an object")]
    [InlineData("""{"items":["a"]}""", "$.items[0]: expected an item, which is an object, not a text")]
    [InlineData("""{"items":[null]}""", "$.items[0]: expected an item, which is an object, not null")]
    [InlineData("""{"id":7}""", "$.id: expected a text, not a number")]
    [InlineData("""{"items":[{"url":{}}]}""", "$.items[0].url: expected a text, not an object")]
    [InlineData("[]", "$: expected a report, which is an object, not an array")]
    [InlineData("null", "$: expected a report, which is an object, not null")]
    [InlineData("\"https://example.org/a\"", "$: expected a report, which is an object, not a text")]
    [InlineData("""{"placee":1}""", "$.placee: 'placee' is not a property of a report; expected 'immediateDanger', 'childConcern', 'anonymous', 'searched', 'shared', 'id' or 'items'")]
    [InlineData("""{"immediate-danger":"no"}""", "$.immediate-danger: 'immediate-danger' is not a property of a report; did you mean 'immediateDanger'?")]
    [InlineData("""{"immediate_danger":"no"}""", "$.?: a text of 16 characters is not a property of a report; did you mean 'immediateDanger'?")]
    [InlineData("""{"shared":"in_doubt","childConcern":"in_doubt"}""", "$.shared: a text of 8 characters is not an answer to 'shared'; expected 'yes' or 'no'", "$.childConcern: a text of 8 characters is not an answer to 'child-concern'; did you mean 'in-doubt'?")]
    [InlineData("""{"url":"https://example.org/a"}""", "$.url: 'url' is not a property of a report; it belongs in an item, as items[0].url")]
    [InlineData("""{"place":"cloud"}""", "$.place: 'place' is not a property of a report; it belongs in an item, as items[0].place")]
    [InlineData("""{"items":[{"anonymous":"yes"}]}""", "$.items[0].anonymous: 'anonymous' is not a property of an item; expected 'format', 'rendering', 'persons', 'nature', 'place', 'link' or 'url'")]
    [InlineData("""{"my secret name":1}""", "$.?: a text of 14 characters is not a property of a report; expected 'immediateDanger', 'childConcern', 'anonymous', 'searched', 'shared', 'id' or 'items'")]
    [InlineData("""{"id":"a","id":"b"}""", "$.id: duplicate property")]
    [InlineData("""{"shared":null,"shar\u0065d":"yes"}""", "$.shared: duplicate property")]
    [InlineData("""{"items":[],"items":[{"place":"x"}]}""", "$.items: duplicate property")]
    [InlineData("""{"items":[{"url":"a","url":"b"}]}""", "$.items[0].url: duplicate property")]
    [InlineData("""{"id":"\ud800"}""", "$.id: this text is not valid Unicode: unpaired surrogate")]
    [InlineData("""{"shared":"\udc00"}""", "$.shared: this text is not valid Unicode: unpaired surrogate")]
    [InlineData("""{"\ud800":1}""", "$.?: the name of a property is not Unicode text")]
    [InlineData("""{"items":[{"link":"https://example.org/a"}]}""", "$.items[0].link: expected 'given' or 'none'; a web address belongs in 'url'")]
    [InlineData("""{"items":[{"link":"example.org"}]}""", "$.items[0].link: expected 'given' or 'none'; a web address belongs in 'url'")]
    [InlineData("""{"items":[{"link":"give"}]}""", "$.items[0].link: 'give' is not an answer to 'link'; did you mean 'given'?")]
    [InlineData("", "$: not valid JSON at byte 1")]
    [InlineData("{", "$: not valid JSON at byte 2")]
    [InlineData("{} {}", "$: a second object follows at byte 4; write each on a line of its own")]
    [InlineData("""{"id":"a"},""", "$: a comma follows at byte 11; write each on a line of its own")]
    [InlineData("{'id':1}", "$: not valid JSON at byte 2")]
    [InlineData("""{"id":"a",}""", "$.id: not valid JSON at byte 11")]
    [InlineData("""{"items":[{"place":"cloud" "link":1}]}""", "$.items[0].place: not valid JSON at byte 28")]
    [InlineData("""{"items":[{"place":"cloud"}""", "$.items: not valid JSON at byte 28")]
    [InlineData("""{"id":NaN}""", "$.id: not valid JSON at byte 7")]
    [InlineData("""{"id":"a"}//c""", "$: not valid JSON at byte 11")]
    public void A_fault_of_a_report_says_what_is_wrong_and_where(string line, params string[] expected) => Faults(line).Should().Equal(expected);

    [Fact]
    public void All_faults_of_a_report_are_listed_in_the_order_of_the_document() =>
        Faults("""{"shared":1,"items":[{"place":"cloudy"},{"foo":0}],"id":[]}""").Should().Equal(
            "$.shared: expected one of the words 'yes' or 'no', not a number",
            "$.items[0].place: 'cloudy' is not an answer to 'place'; did you mean 'cloud'?",
            "$.items[1].foo: 'foo' is not a property of an item; expected 'format', 'rendering', 'persons', 'nature', 'place', 'link' or 'url'",
            "$.id: expected a text, not an array");

    [Fact]
    public void A_line_that_is_not_UTF8_has_one_fault() =>
        Read([.. "{\"id\":\""u8, 0xC3, .. "\"}"u8]).Select(fault => fault.ToString()).Should().Equal("$: the line is not valid UTF-8");

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789")]
    [InlineData("Jan_Jansen")]
    [InlineData("é")]
    public void A_fault_never_repeats_a_text_that_may_be_personal(string text)
    {
        string line = $$"""{"{{text}}":"{{text}}","id":["{{text}}"],"shared":"{{text}}","items":[{"{{text}}":1,"place":"{{text}}","link":"{{text}}","url":["{{text}}"]}]}""";

        Faults(line).Should().HaveCountGreaterThan(5).And.NotContain(fault => fault.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_repeats_a_word_of_32_characters_and_not_one_of_33()
    {
        string word = new('a', 32);

        Faults($$"""{"shared":"{{word}}"}""")[0].Should().Contain($"'{word}'");
        Faults($$"""{"shared":"{{word}}a"}""")[0].Should().Contain("a text of 33 characters");
    }

    private static string[] Faults(string line) => [.. Read(Encoding.UTF8.GetBytes(line)).Select(fault => fault.ToString())];

    private static ValueList<Fault> Read(byte[] line) => Engine.Read(line).Faults;
}
