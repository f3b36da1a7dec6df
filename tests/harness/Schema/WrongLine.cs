using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Changes of an answered line after which it is one that the library never writes.</summary>
internal static class WrongLine
{
    private const int Short = 400;

    private static readonly HashSet<string> Optional = ["id", "url", "contradicted", "addresses", "otherAddress", "labels", "codes", "more"];
    private static readonly HashSet<string> OfWords = ["facts", "changes", "codes"];

    public static IReadOnlyList<Change> All(TriagePolicy policy) =>
    [
        Unknown, WrongWord, WrongWord, WrongWord, WrongType, WrongNumber, Missing, Missing, Missing, Twice, Emptied,
        (place, _, random) => OtherRoute(place, policy, random), (place, _, random) => OpenThough(place, policy, random), (place, _, _) => TooMany(place), Contradicted,
    ];

    private static string Name(JsonNode place) => place.Parent is JsonObject ? place.GetPropertyName() : "";

    private static Changed? Unknown(JsonNode place, JsonNode[] all, Random random)
    {
        if (place is not JsonObject one) return null;
        one["surprise"] = 1;
        return new("an unknown property");
    }

    private static Changed? WrongWord(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.GetValueKind() != JsonValueKind.String) return null;
        bool isStamp = place.Parent is JsonObject parent && Name(parent) == "policy";
        string text = place.GetValue<string>();
        string wrong = (Name(place), isStamp) switch
        {
            ("id", false) => new('a', 257),
            ("message", _) => " ",
            _ when text.StartsWith("items[", StringComparison.Ordinal) => text.Replace("[", "[0", StringComparison.Ordinal),
            _ => $"nonsense {text}",
        };
        place.ReplaceWith(wrong);
        return new("a wrong word");
    }

    private static Changed? WrongType(JsonNode place, JsonNode[] all, Random random)
    {
        bool isText = place.GetValueKind() == JsonValueKind.String;
        place.ReplaceWith(isText ? JsonValue.Create(7) : JsonValue.Create("text"));
        return new("a wrong type");
    }

    private static Changed? WrongNumber(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.GetValueKind() != JsonValueKind.Number) return null;
        place.ReplaceWith(random.Next(2) == 0 || Name(place) == "expected" ? 0.5 : -1);
        return new("a wrong number");
    }

    private static Changed? Missing(JsonNode place, JsonNode[] all, Random random)
    {
        if (place is not JsonObject one || OfWords.Contains(Name(place))) return null;
        string[] names = [.. one.Select(member => member.Key).Where(name => !Optional.Contains(name) || (name == "id" && Name(place) == "policy"))];
        if (names.Length == 0) return null;
        string gone = names[random.Next(names.Length)];
        one.Remove(gone);
        return new("a property less", gone);
    }

    private static Changed? Twice(JsonNode place, JsonNode[] all, Random random)
    {
        if (place is not JsonArray { Count: > 0 } list || Name(place) is "items" or "more") return null;
        list.Add(list[random.Next(list.Count)]?.DeepClone());
        return new("an element twice");
    }

    private static Changed? Emptied(JsonNode place, JsonNode[] all, Random random)
    {
        if (place is JsonArray { Count: > 0 } list && (Name(place) is "possible" or "more" || (Name(place) == "questions" && place.Parent!["possible"] is not null))) list.Clear();
        else if (place is JsonObject { Count: > 0 } one && Name(place) is "codes" or "changes" or "policy" or "url" or "error") one.Clear();
        else return null;
        return new("nothing in it");
    }

    private static Changed? OtherRoute(JsonNode place, TriagePolicy policy, Random random)
    {
        if (place is not JsonObject item || !item.ContainsKey("possible")) return null;
        string[] others = [.. policy.Routes.Where(other => other != item["route"]!.GetValue<string>())];
        item["route"] = others[random.Next(others.Length)];
        return new("another route", "route");
    }

    // Of a settled item nothing is asked, and of one that is not there are two routes at least.
    private static Changed? OpenThough(JsonNode place, TriagePolicy policy, Random random)
    {
        if (place is not JsonObject item || item["possible"] is not JsonArray possible) return null;
        string fact = policy.Vocabulary.ItemFacts[0].Id;
        if (possible.Count > 1)
        {
            while (possible.Count > 1) possible.RemoveAt(1);
            return new("one route is possible", "possible");
        }

        string name = new[] { "questions", "next", "atMost", "expected" }[random.Next(4)];
        item[name] = name switch
        {
            "questions" => new JsonArray(fact),
            "next" => fact,
            _ => 1,
        };
        return new("a question though it is settled", name);
    }

    private static Changed? TooMany(JsonNode place)
    {
        if (place is not JsonArray { Count: > 0 } list || Name(place) is not ("items" or "more") || list.ToJsonString().Length > Short) return null;
        while (list.Count <= 1_000) list.Add(list[0]?.DeepClone());
        return new("more than 1,000");
    }

    private static Changed? Contradicted(JsonNode place, JsonNode[] all, Random random)
    {
        if (place is not JsonObject url || Name(place) != "url") return null;
        url["contradicted"] = false;
        return new("not contradicted", "contradicted");
    }
}
