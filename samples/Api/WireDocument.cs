using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Api;

/// <summary>
/// Shows the documented JSON in OpenAPI, by the library's own schemas, which know the words of the policy in force, with a report and the
/// decision that this policy makes of it.
/// </summary>
internal static class WireDocument
{
    private const string Json = "application/json";
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/$defs/";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["decision"] = "Decision",
        ["item"] = "DecisionItem",
        ["url"] = "DecisionUrl",
        ["codes"] = "DecisionCodes",
    };

    public static void Show(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Components ??= new();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            foreach ((string name, IOpenApiSchema schema) in Of(Engine(context.ApplicationServices).Policy)) document.Components.Schemas[name] = schema;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (operation.RequestBody?.Content?[Json] is not { } sent || operation.Responses?["200"] is not OpenApiResponse answered) return Task.CompletedTask;
            TriageEngine engine = Engine(context.ApplicationServices);
            sent.Example = Report(engine.Policy);
            answered.Content![Json].Example = JsonNode.Parse(engine.Decide(engine.Read(JsonSerializer.SerializeToUtf8Bytes(sent.Example)).Report!).ToJson());
            answered.Headers = new Dictionary<string, IOpenApiHeader>
            {
                [PolicyHeader.Name] = new OpenApiHeader { Description = "Which policy decided: its id, version and SHA-256.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
            return Task.CompletedTask;
        });
    }

    private static TriageEngine Engine(IServiceProvider services) => services.GetRequiredService<TriageService>().Engine;

    // Every fact with its first answer.
    private static JsonObject Report(TriagePolicy policy)
    {
        JsonObject item = Answered(policy.Vocabulary.ItemFacts), report = Answered(policy.Vocabulary.ReportFacts);
        report.Insert(0, "id", "r-1");
        report.Insert(1, "items", new JsonArray(item));
        return report;
    }

    private static JsonObject Answered(FactList facts) =>
        new(facts.Select(fact => KeyValuePair.Create<string, JsonNode?>(Property(fact.Id), fact.Answers[0])));

    private static string Property(string fact) =>
        string.Concat(fact.Split('-').Select((part, place) => place == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    // A document of nothing but the schemas: what they refer to stands beside them there.
    private static IDictionary<string, IOpenApiSchema> Of(TriagePolicy policy)
    {
        JsonObject report = JsonNode.Parse(ReportSchema.Write(policy))!.AsObject();
        report.Remove("$schema");
        JsonObject schemas = new() { ["Report"] = report };
        JsonObject parts = JsonNode.Parse(DecisionSchema.Write(policy))!["$defs"]!.AsObject();
        foreach ((string part, string name) in Names) schemas[name] = parts[part]!.DeepClone();
        JsonObject document = new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Schemas", ["version"] = "1" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = Adapted(schemas) },
        };
        return OpenApiDocument.Parse(document.ToJsonString(), OpenApiConstants.Json).Document!.Components!.Schemas!;
    }

    // A reference leads to the components, and what is no text is an enum of one: OpenApiSchema.Const knows texts alone.
    private static JsonNode? Adapted(JsonNode? node)
    {
        if (node is JsonArray many) return new JsonArray([.. many.Select(Adapted)]);
        return node is JsonObject one ? new JsonObject(one.Select(Adapted)) : node?.DeepClone();
    }

    private static KeyValuePair<string, JsonNode?> Adapted(KeyValuePair<string, JsonNode?> property) => property switch
    {
        { Key: "$ref", Value: { } to } => new("$ref", Components + Names[to.GetValue<string>()[Definitions.Length..]]),
        { Key: "const", Value: { } only } when only.GetValueKind() != JsonValueKind.String => new("enum", new JsonArray(only.DeepClone())),
        _ => new(property.Key, Adapted(property.Value)),
    };
}
