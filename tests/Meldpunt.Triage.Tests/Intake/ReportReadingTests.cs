using Meldpunt.Triage.Tests.Lines;

namespace Meldpunt.Triage.Tests.Intake;

public sealed class ReportReadingTests
{
    [Fact]
    public void The_example_of_the_wire_format_is_decided_as_documented() =>
        Decided.One("""{"id":"r-1","items":[{"url":"https://example.org/a","place":"public-internet","format":"photo","rendering":"photographic","persons":"in-doubt","nature":"sexual-pose"}],"immediateDanger":"no","childConcern":"no","anonymous":"yes","searched":"no","shared":"no"}"""u8)
            .Should().Be(
                """{"id":"r-1","route":"assess","items":[{"route":"assess","reasons":[],"possible":["assess"],"questions":[],"facts":{"format":"photo","rendering":"photographic","persons":"in-doubt","nature":"sexual-pose","place":"public-internet","link":"given"},"url":{"evidence":"public"}}],"referrals":[],"notices":["confidential","analysts-decide","legal-information","do-not-search","do-not-share"],"questions":[],"policy":{"id":"meldpunt-kinderporno-nl","version":"""
                + $"\"{TriageEngine.Default.Version.Version}\",\"sha256\":\"{TriageEngine.Default.Version.Sha256}\"}}}}\n");

    [Fact]
    public void The_error_in_the_wire_format_is_given_as_documented() =>
        Decided.One("""{"items":[{"place":"darkweb"}]}"""u8, number: 3).Should().Be(
            """{"line":3,"error":{"path":"$.items[0].place","message":"'darkweb' is not an answer to 'place'; did you mean 'dark-web'?"}}""" + "\n");

    [Fact]
    public void A_decision_has_the_certain_evidence_of_a_URL_and_that_it_contradicts_an_answer() =>
        Decided.One("""{"items":[{"url":"http://example.onion/","place":"cloud","link":"none"}]}"""u8)
            .Should().Contain("\"facts\":{\"place\":\"dark-web\",\"link\":\"given\"},\"url\":{\"evidence\":\"certain\",\"place\":\"dark-web\",\"contradicted\":true}")
            .And.NotContain("onion");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"items":null,"immediateDanger":null,"childConcern":null,"anonymous":null,"searched":null,"shared":null}""")]
    public void Null_and_absent_properties_of_a_report_are_unanswered(string line) => Read(line).Should().Be(Read("{}"));

    [Fact]
    public void Null_properties_of_an_item_are_unanswered() =>
        Read("""{"items":[{"url":null,"link":null,"format":null,"rendering":null,"persons":null,"nature":null,"place":null}]}""")
            .Should().Be(Read("""{"items":[{}]}"""));

    [Fact]
    public void Escapes_are_read_in_names_answers_and_addresses() =>
        Read("""{"\u0069tems":[{"p\u006cace":"cl\u006fud","url":"https:\/\/ex\u0061mple.org\/a"}]}""")
            .Should().Be(Read("""{"items":[{"place":"cloud","url":"https://example.org/a"}]}"""));

    [Theory]
    [InlineData("")]
    [InlineData("a\\\"b")]
    [InlineData("\\u0000\\n")]
    [InlineData("ab\u2028c")]
    [InlineData("\\ud83d\\ude42")]
    public void An_id_is_given_back_unchanged(string id)
    {
        using System.Text.Json.JsonDocument sent = System.Text.Json.JsonDocument.Parse($"\"{id}\"");
        string answer = Decided.One(Decided.Utf8($$"""{"id":"{{id}}"}"""));
        using System.Text.Json.JsonDocument got = System.Text.Json.JsonDocument.Parse(answer);

        got.RootElement.GetProperty("id").GetString().Should().Be(sent.RootElement.GetString());
        answer.TrimEnd('\n').Should().NotContain("\n");
    }

    [Fact]
    public void A_typed_report_and_its_JSON_are_prepared_to_the_same()
    {
        Report report = new()
        {
            Id = "r",
            Items = [new() { Url = "https://example.org/a", Format = Format.Gif, Persons = Persons.Child, Nature = Nature.SexualSetting, Rendering = Rendering.InDoubt }],
            ImmediateDanger = YesNoDoubt.No,
            Shared = YesNo.Yes,
        };

        TriageEngine.Default.Prepare(report).Should().Be(Read(
            """{"id":"r","items":[{"url":"https://example.org/a","format":"gif","persons":"child","nature":"sexual-setting","rendering":"in-doubt"}],"immediateDanger":"no","shared":"yes"}"""));
    }

    [Fact]
    public void A_value_that_an_answer_type_does_not_name_is_refused() =>
        FluentActions.Invoking(() => TriageEngine.Default.Decide(new Report { Shared = (YesNo)9 })).Should().Throw<ArgumentOutOfRangeException>();

    private static PreparedReport Read(string line) => TriageEngine.Default.Read(Decided.Utf8(line)).Report!;
}
