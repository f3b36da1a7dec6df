using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Api;

/// <summary>Shows the documented JSON in OpenAPI, by the library's own schemas: it knows the words of the policy in force.</summary>
internal static class WireSchemas
{
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/$defs/";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["decision"] = "Decision",
        ["item"] = "DecisionItem",
        ["url"] = "DecisionUrl",
        ["codes"] = "DecisionCodes",
    };

    public static void Show(OpenApiOptions options) => options.AddDocumentTransformer((document, context, _) =>
    {
        TriagePolicy policy = context.ApplicationServices.GetRequiredService<TriageService>().Engine.Policy;
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach ((string name, IOpenApiSchema schema) in Of(policy)) document.Components.Schemas[name] = schema;
        return Task.CompletedTask;
    });

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
