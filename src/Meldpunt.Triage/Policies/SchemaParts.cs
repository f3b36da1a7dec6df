using System.Text.Json.Nodes;

namespace Meldpunt.Triage.Policies;

/// <summary>The small parts of which a JSON Schema is made.</summary>
internal static class SchemaParts
{
    private const string Visible = @"[^\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

    public static JsonObject Text(string description) => Described(description, new() { ["type"] = "string" });

    public static JsonObject Flag(string description) => Described(description, new() { ["type"] = "boolean" });

    public static JsonObject Word(string description) =>
        Described(description, new() { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", ["maxLength"] = 64 });

    /// <summary>A text that says something; white space is what .NET takes it for.</summary>
    public static JsonObject NotBlank(string description, int? longest = null)
    {
        JsonObject text = Described(description, new() { ["type"] = "string", ["pattern"] = Visible });
        if (longest is { } most) text["maxLength"] = most;
        return text;
    }

    public static JsonObject OneOf(string description, IEnumerable<string> words) =>
        Described(description, new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) });

    public static JsonObject ListOf(string description, JsonObject items) =>
        Described(description, new() { ["type"] = "array", ["items"] = items });

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    public static JsonObject OneOrMore(JsonObject one) =>
        new() { ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = one.DeepClone() }) };

    public static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
    };

    public static JsonObject Fact(bool closes)
    {
        JsonObject answers = ListOf("The answers, as people see them.", Word("An answer."));
        (answers["minItems"], answers["maxItems"], answers["uniqueItems"]) = (2, 62, true);
        JsonObject alike = ListOf("Answers that decide alike on purpose.", ListOf("", Word("An answer.")));
        (string, JsonObject)[] always = [("id", Word("The fact's word.")), ("answers", answers), ("alike", alike)];
        (string, JsonObject)[] closing =
        [
            ("closed", Word("The answer when a report is closed; without it, the answer of doubt.")),
            ("closedWithAddress", Word("The same, when some URL text came with the item.")),
        ];
        return Object(["id", "answers"], closes ? [.. always, .. closing] : always);
    }

    private static JsonObject Described(string description, JsonObject schema)
    {
        if (description.Length > 0) schema["description"] = description;
        return schema;
    }
}
