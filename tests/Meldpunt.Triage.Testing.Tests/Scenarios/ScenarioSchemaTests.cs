using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Testing.Tests.Shipped;
using NJsonSchema;

namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ScenarioSchemaTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(ScenarioSchema.Write(Made.Engine.Policy)));

    [Fact]
    public async Task The_schema_accepts_the_shipped_scenarios_and_all_that_the_writer_writes()
    {
        JsonSchema schema = await Schema;
        foreach (string file in Directory.GetFiles(ShippedSuite.Folder)) schema.Validate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().BeEmpty(file);
        schema.Validate(Written().ToJsonString()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("name", "7")]
    [InlineData("name", null)]
    [InlineData("report", null)]
    [InlineData("expected", null)]
    [InlineData("expected", "{}")]
    [InlineData("closed", "\"yes\"")]
    [InlineData("source", "[\"9\"]")]
    [InlineData("note", "\"what else\"")]
    [InlineData("report.items", "{}")]
    [InlineData("report.childConcern", "\"maybe\"")]
    [InlineData("report.childconcern", "\"yes\"")]
    [InlineData("report.items.0.place", "\"darkweb\"")]
    [InlineData("report.items.0.plaats", "\"cloud\"")]
    [InlineData("report.items.0.url", "1")]
    [InlineData("expected.route", "\"asess\"")]
    [InlineData("expected.rout", "\"assess\"")]
    [InlineData("expected.referrals", "[\"polise\"]")]
    [InlineData("expected.notices", "\"confidential\"")]
    [InlineData("expected.questions", "[1]")]
    [InlineData("expected.contacts", "[\"police\"]")]
    [InlineData("expected.contacts", "{}")]
    [InlineData("expected.contacts.polise", "{\"phone\":\"112\"}")]
    [InlineData("expected.contacts.police", "{}")]
    [InlineData("expected.contacts.police", "\"112\"")]
    [InlineData("expected.contacts.police.name", "null")]
    [InlineData("expected.contacts.police.name", "\" \"")]
    [InlineData("expected.contacts.police.phone", "112")]
    [InlineData("expected.contacts.police.phone", "\"\"")]
    [InlineData("expected.contacts.police.phone", "\"call us\"")]
    [InlineData("expected.contacts.police.phone", "\"0900-8844 or 112\"")]
    [InlineData("expected.contacts.police.url", "\"http://example.org\"")]
    [InlineData("expected.contacts.police.email", "\"example.org\"")]
    [InlineData("expected.contacts.police.hours", "\"9\\n17\"")]
    [InlineData("expected.contacts.police.fax", "\"112\"")]
    [InlineData("expected.items.0.route", "\"none\"")]
    [InlineData("expected.items.0.reasons", "[\"clowd\"]")]
    [InlineData("expected.items.0.because", "[\"plaats\"]")]
    [InlineData("expected.items.0.outranked", "[\"clowd\"]")]
    [InlineData("expected.items.0.reason", "[\"cloud\"]")]
    public async Task The_schema_refuses_what_the_reader_refuses(string path, string? json)
    {
        JsonNode document = Written();
        string[] names = path.Split('.');
        JsonNode place = names[..^1].Aggregate(document["scenarios"]![0]!, (node, name) => node is JsonArray list ? list[int.Parse(name, null)]! : node[name]!);
        place.AsObject().Remove(names[^1]);
        if (json is not null) place[names[^1]] = JsonNode.Parse(json);

        (await Schema).Validate(document.ToJsonString()).Should().NotBeEmpty();

        using TestFolder folder = new();
        Func<ScenarioSuite> load = () => ScenarioSuite.Load(Made.Engine, folder.Write("one.json", document.ToJsonString()));
        load.Should().Throw<ScenarioException>();
    }

    [Fact]
    public async Task The_schema_refuses_a_document_without_scenarios()
    {
        JsonSchema schema = await Schema;
        foreach (string document in new[] { "{}", "[]", """{"scenarios":[]}""", """{"scenarios":{}}""" }) schema.Validate(document).Should().NotBeEmpty(document.Replace('{', '(').Replace('}', ')'));
    }

    private static JsonNode Written() => JsonNode.Parse(ScenarioDocument.Write([new(
        "one",
        """{"id":"r-1","items":[{"url":"https://example.org/a","place":"cloud"}],"childConcern":"yes"}""",
        new()
        {
            Route = "refer",
            Items = [new() { Route = "refer", Reasons = ["cloud"], Questions = ["format"], Possible = ["refer"], SufficientReason = ["place"], DecidedBy = ["cloud"], Outranked = ["no-link"] }],
            Referrals = ["police"],
            Contacts = [new("police", new() { Name = "Politie", Phone = "0900-8844", Url = "https://example.org/a?b", Email = "a.b@example.org", Chat = "", Hours = "" })],
            Notices = ["confidential"],
            Questions = ["items[0].format"],
        }) { IsClosed = true, Source = ["6"] }]))!;
}
