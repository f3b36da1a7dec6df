using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>The OpenAPI document shows the documented JSON, by the library's own schemas and nothing else.</summary>
public sealed class OpenApiTests(RunningApi api) : IClassFixture<RunningApi>
{
    private static readonly TriagePolicy Policy = TriageEngine.Default.Policy;

    [Fact]
    public async Task Reports_go_in_and_decisions_come_out()
    {
        JsonNode document = await Document();
        foreach (string door in new[] { "/reports", "/any-policy/reports" })
        {
            JsonNode post = document["paths"]![door]!["post"]!;
            Schema(post["requestBody"]!).Should().Be("#/components/schemas/Report");
            Schema(post["responses"]!["200"]!).Should().Be("#/components/schemas/Decision");
            post["responses"]!.AsObject().Select(answer => answer.Key).Should().BeEquivalentTo("200", "400", "413", "415");
            post["responses"]!["200"]!["headers"]!.AsObject().Select(header => header.Key).Should().Equal("Triage-Policy");
        }

        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key)
            .Should().BeEquivalentTo("Report", "Decision", "DecisionItem", "DecisionUrl", "DecisionCodes", "HttpValidationProblemDetails", "ProblemDetails");
    }

    [Fact]
    public async Task The_schemas_are_those_of_the_library()
    {
        JsonNode schemas = (await Document())["components"]!["schemas"]!;
        JsonObject report = JsonNode.Parse(ReportSchema.Write(Policy))!.AsObject();
        report.Remove("$schema");
        Expect(schemas["Report"]!, report);
        JsonNode parts = JsonNode.Parse(DecisionSchema.Write(Policy))!["$defs"]!;
        Expect(schemas["Decision"]!, parts["decision"]!);
        Expect(schemas["DecisionItem"]!, parts["item"]!);
        Expect(schemas["DecisionUrl"]!, parts["url"]!);
        Expect(schemas["DecisionCodes"]!, parts["codes"]!);
    }

    [Fact]
    public async Task The_example_of_a_decision_is_what_the_policy_decides_of_the_example_of_a_report()
    {
        JsonNode post = (await Document())["paths"]!["/reports"]!["post"]!;
        byte[] report = JsonSerializer.SerializeToUtf8Bytes(Example(post["requestBody"]!));
        ReportReading reading = TriageEngine.Default.Read(report);
        reading.Report!.Items.Should().ContainSingle().Which.Answers.Should().HaveCount(Policy.Vocabulary.ItemFacts.Count);
        JsonNode.DeepEquals(Example(post["responses"]!["200"]!), JsonNode.Parse(TriageEngine.Default.Decide(reading.Report).ToJson())).Should().BeTrue();
    }

    private async Task<JsonNode> Document() =>
        JsonNode.Parse(await api.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;

    private static string Schema(JsonNode of) => of["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();

    private static JsonNode Example(JsonNode of) => of["content"]!["application/json"]!["example"]!;

    private static void Expect(JsonNode shown, JsonNode schema) => Lines(shown, "$").Should().BeEquivalentTo(Lines(schema, "$"));

    // Every value with its path, written alike whatever the order of properties, of required names and of types.
    private static IEnumerable<string> Lines(JsonNode? node, string path) => node switch
    {
        JsonObject one => one.SelectMany(property => property switch
        {
            { Key: "const", Value: { } only } when only.GetValueKind() != JsonValueKind.String => Lines(new JsonArray(only.DeepClone()), $"{path}.enum"),
            { Key: "$ref", Value: { } to } => [$"{path}.$ref = {Last(to.GetValue<string>())}"],
            _ => Lines(property.Value, $"{path}.{property.Key}"),
        }),
        JsonArray { Count: 0 } => [$"{path} = []"],
        JsonArray many when path.EndsWith(".required", StringComparison.Ordinal) || path.EndsWith(".type", StringComparison.Ordinal) => many.Select(word => $"{path}[] = {word}"),
        JsonArray many => many.SelectMany((element, i) => Lines(element, $"{path}[{i}]")),
        _ => [$"{path} = {Text(node)}"],
    };

    private static string Text(JsonNode? value) => value is null ? "null" : value.ToJsonString();

    private static string Last(string reference) => reference.Split('/')[^1].Replace("Decision", "", StringComparison.Ordinal).ToUpperInvariant();
}
