using System.Text.Json;
using System.Text.Json.Nodes;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Changes that may or may not make a document wrong: the library is asked.</summary>
internal static class AnyChange
{
    private const int Crowd = 70;

    private static readonly string[] OtherTypes = ["7", "true", "null", "[]", "{}", "\"text\"", "[\"text\"]", "-0.5"];
    private static readonly string[] Blanks = [" ", "\u0085", "\u00A0\u3000", "\uFEFF", "\t\n"];

    public static IReadOnlyList<Change> All { get; } =
    [
        OtherType, OtherType, OtherType, .. new Change[] { Unknown, Less, Renamed, OfAnother, OfAnother }.Select(OfObject),
        .. new Change[] { Emptied, Crowded, ElementLess, ElementTwice, OtherOrder, OtherOrder, ElementOfAnother }.Select(OfArray),
        .. new Func<string, Random, string>[]
        {
            (_, _) => "", (_, random) => One(Blanks, random), (_, _) => "nonsense", (text, _) => $"{text}x", (text, _) => text.ToUpperInvariant(),
            (text, _) => text.Replace('-', '_'), (text, _) => $"{text} {{2}}", (text, _) => $"{text} {{", (text, _) => text.Replace("{0}", "", StringComparison.Ordinal), (_, random) => string.Concat(Enumerable.Repeat(One(["a", "🙂"], random), One([64, 65, 256, 257], random))),
        }.Select(OtherText),
        TextOfAnother, TextOfAnother, TextOfNamesake, TextOfNamesake, TextOfNamesake,
    ];

    private static T One<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private static Changed? OtherType(JsonNode place, JsonNode[] all, Random random)
    {
        string other = One(OtherTypes, random);
        place.ReplaceWith(JsonNode.Parse(other));
        return new($"{other} instead");
    }

    private static Change OfObject(Change change) => (place, all, random) => place is JsonObject ? change(place, all, random) : null;

    private static Change OfArray(Change change) => (place, all, random) => place is JsonArray ? change(place, all, random) : null;

    private static Changed? Unknown(JsonNode place, JsonNode[] all, Random random)
    {
        place["surprise"] = "text";
        return new("an unknown property", "surprise");
    }

    private static Changed? Less(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsObject() is not { Count: > 0 } one) return null;
        string name = One([.. one.Select(member => member.Key)], random);
        one.Remove(name);
        return new("a property less", name);
    }

    private static Changed? Renamed(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsObject() is not { Count: > 0 } one) return null;
        (string name, JsonNode? value) = One([.. one], random);
        one.Remove(name);
        one[random.Next(3) switch { 0 => $"{name}x", 1 => $"{name}_x", _ => name.ToUpperInvariant() }] = value;
        return new("another name", name);
    }

    private static Changed? OfAnother(JsonNode place, JsonNode[] all, Random random)
    {
        JsonObject[] others = [.. all.OfType<JsonObject>().Where(other => other.Count > 0)];
        if (others.Length == 0) return null;
        (string name, JsonNode? value) = One([.. One(others, random)], random);
        place[name] = value?.DeepClone();
        return new("a property of another object", name);
    }

    private static Changed? Emptied(JsonNode place, JsonNode[] all, Random random)
    {
        place.AsArray().Clear();
        return new("nothing in it");
    }

    private static Changed? Crowded(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsArray().Any(element => element is not JsonValue)) return null;
        for (int i = 0; i < Crowd; i++) place.AsArray().Add($"more-{i}");
        return new("many more words");
    }

    private static Changed? ElementLess(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsArray() is not { Count: > 0 } list) return null;
        list.RemoveAt(random.Next(list.Count));
        return new("an element less");
    }

    private static Changed? ElementTwice(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsArray() is not { Count: > 0 } list) return null;
        list.Add(list[random.Next(list.Count)]?.DeepClone());
        return new("an element twice");
    }

    private static Changed? OtherOrder(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.AsArray() is not { Count: > 1 } list) return null;
        int from = random.Next(list.Count);
        JsonNode? moved = list[from];
        list.RemoveAt(from);
        list.Insert(random.Next(list.Count + 1), moved);
        return new("another order");
    }

    private static Changed? ElementOfAnother(JsonNode place, JsonNode[] all, Random random)
    {
        JsonArray[] others = [.. all.OfType<JsonArray>().Where(other => other.Count > 0)];
        if (others.Length == 0) return null;
        JsonArray other = One(others, random);
        place.AsArray().Add(other[random.Next(other.Count)]?.DeepClone());
        return new("an element of another list");
    }

    private static Change OtherText(Func<string, Random, string> of) => (place, _, random) =>
    {
        if (place.GetValueKind() != JsonValueKind.String) return null;
        string text = place.GetValue<string>();
        string other = of(text, random);
        if (other == text) return null;
        place.ReplaceWith(other);
        return new("another text");
    };

    private static Changed? TextOfAnother(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.GetValueKind() != JsonValueKind.String) return null;
        string[] texts = [.. all.OfType<JsonValue>().Where(other => other.GetValueKind() == JsonValueKind.String).Select(other => other.GetValue<string>())];
        place.ReplaceWith(One(texts, random));
        return new("another text of the document");
    }

    private static Changed? TextOfNamesake(JsonNode place, JsonNode[] all, Random random)
    {
        if (place.GetValueKind() != JsonValueKind.String || place.Parent is not JsonObject) return null;
        string name = place.GetPropertyName();
        string[] texts =
        [
            .. all.OfType<JsonObject>().Select(other => other[name]).OfType<JsonValue>().Where(other => other.GetValueKind() == JsonValueKind.String)
                .Select(other => other.GetValue<string>()).Where(other => other != place.GetValue<string>()),
        ];
        if (texts.Length == 0) return null;
        place.ReplaceWith(One(texts, random));
        return new("a text that stands elsewhere under this name");
    }
}
