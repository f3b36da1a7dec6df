using System.Text.Json;
using System.Text.Json.Nodes;

namespace Meldpunt.Triage.Policies;

/// <summary>A JSON Schema (2020-12) as a file.</summary>
internal static class SchemaFile
{
    /// <param name="title">What it is the schema of.</param>
    /// <param name="body">The schema.</param>
    /// <param name="definitions">What it refers to; null for nothing.</param>
    public static byte[] Write(string title, JsonObject body, JsonObject? definitions = null)
    {
        JsonObject root = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach ((string name, JsonNode? part) in body) root[name] = part!.DeepClone();
        if (definitions is not null) root["$defs"] = definitions;
        using JsonDocument document = JsonDocument.Parse(root.ToJsonString());
        return JsonLayout.ForFiles(document.RootElement);
    }
}
