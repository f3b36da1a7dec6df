using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a policy's schema that knows languages and texts.</summary>
internal static class TextsSchema
{
    // The grammar of BCP 47 with languages of two or three letters, as far as one pattern can tell: not that nothing is there twice.
    private const string Tag =
        "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
        + "(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$";

    private const string AnyPlace = @"\{\s*[0-9]+\s*\}";

    public static JsonObject Texts() => new()
    {
        ["type"] = "object",
        ["description"] = "The texts for people, for each language; the first language is what others fall back on.",
        ["propertyNames"] = new JsonObject { ["pattern"] = Tag },
        ["additionalProperties"] = SchemaParts.Ref("language"),
    };

    public static JsonObject Language(TriagePolicy policy)
    {
        string[] keys = [.. TextKeys.RequiredBy(policy)];
        return SchemaParts.Object(keys, [.. keys.Concat(TextKeys.OptionalIn(policy)).Select(key => (key, Phrases.Find(key) is { } phrase ? Of(phrase) : Plain()))]);
    }

    private static JsonObject Plain()
    {
        JsonObject text = SchemaParts.Prose("");
        text["not"] = new JsonObject { ["pattern"] = AnyPlace };
        return text;
    }

    // Braces are places and nothing else, and each place is there.
    private static JsonObject Of(Phrase phrase)
    {
        string[] places = [.. Enumerable.Range(0, phrase.Places).Select(place => $@"\{{{place}\}}")];
        JsonObject text = SchemaParts.Prose(places.Length == 0 ? "" : $"With {string.Join(", ", Enumerable.Range(0, phrase.Places).Select(Placeholders.Name))} where values go.");
        JsonArray all = [.. places.Select(JsonNode (place) => new JsonObject { ["pattern"] = place })];
        all.Add((JsonNode)new JsonObject { ["pattern"] = $"^({string.Join('|', places.Prepend("[^{}]"))})*$" });
        text["allOf"] = all;
        return text;
    }
}
