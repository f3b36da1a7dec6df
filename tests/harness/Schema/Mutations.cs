using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Makes documents with one thing changed. The same random numbers make the same changes.</summary>
internal sealed partial class Mutations(Random random, IReadOnlyList<Change> changes)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    public static string Write(JsonNode? root) => root?.ToJsonString(Plain) ?? "null";

    /// <summary>One of the changes somewhere.</summary>
    public IEnumerable<Mutated> Some(JsonNode root, int count)
    {
        int places = Inner(root).Length;
        for (int i = 0; i < count; i++)
        {
            if (Make(root, random.Next(places), changes[random.Next(changes.Count)]) is { } mutated) yield return mutated;
        }
    }

    /// <summary>Each of the changes at each place; of places that are alike but for their number only some, over all calls.</summary>
    public IEnumerable<Mutated> All(JsonNode root, int ofEach)
    {
        string[] shapes = [.. Inner(root).Select(Shape)];
        for (int place = 0; place < shapes.Length; place++)
        {
            for (int change = 0; change < changes.Count; change++)
            {
                string kind = $"{change} {shapes[place]}";
                int made = _made.GetValueOrDefault(kind);
                if (made >= ofEach || Make(root, place, changes[change]) is not { } mutated) continue;
                _made[kind] = made + 1;
                yield return mutated;
            }
        }
    }

    private Mutated? Make(JsonNode original, int place, Change change)
    {
        // Something stands around the document, so that it can be changed as a whole.
        JsonArray around = new(original.DeepClone());
        JsonNode[] all = Inner(around[0]!);
        string path = $"${all[place].GetPath()["$[0]".Length..]}";
        if (change(all[place], all, random) is not { } changed) return null;
        string name = changed.Name.Length == 0 ? path : $"{path}.{changed.Name}";
        return new(Write(around[0]), $"{changed.What} at {path}", name);
    }

    // What must stand beside it may depend on these.
    private static string Shape(JsonNode place)
    {
        JsonObject? around = place as JsonObject ?? place.Parent as JsonObject ?? place.Parent?.Parent as JsonObject;
        string kinds = string.Join(' ', new[] { "route", "evidence", "kind", "scope" }.Select(name => around?[name] is JsonValue kind ? kind.ToString() : ""));
        return $"{Number().Replace(place.GetPath(), "[]")} {kinds}";
    }

    private static JsonNode[] Inner(JsonNode root)
    {
        IEnumerable<JsonNode> children = root switch
        {
            JsonObject one => one.Select(member => member.Value).OfType<JsonNode>(),
            JsonArray list => list.OfType<JsonNode>(),
            _ => [],
        };
        return [root, .. children.SelectMany(Inner)];
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Number();
}
