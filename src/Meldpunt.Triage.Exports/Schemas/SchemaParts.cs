using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The small parts of which a JSON Schema is made.</summary>
internal static class SchemaParts
{
    private const string Visible = @"[^\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

    // Controls, line ends, and what is no character.
    private const string Nowhere = @"\u0000-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF";
    private const string Invisible = @"\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB";

    /// <summary>A version, or how something is cited: all that it has can be seen.</summary>
    public static JsonObject Name(string description, bool mayBeBlank = true) =>
        Described(description, Without(Nowhere + Invisible, mayBeBlank, WordValidator.LongestName));

    /// <summary>Where a schema is.</summary>
    public static JsonObject Reference(string description) =>
        Described(description, Without(Nowhere + Invisible, mayBeBlank: true, WordValidator.LongestReference));

    /// <summary>A title or a name for people, on one line.</summary>
    public static JsonObject Title(string description) =>
        Described(description, Without(Nowhere + @"\u202A-\u202E\u2066-\u2069", mayBeBlank: true, WordValidator.LongestTitle));

    /// <summary>A text for people; whether each change of its direction ends in it only the reader knows.</summary>
    public static JsonObject Prose(string description) => Described(description, Without(Nowhere + @"\u202D\u202E", mayBeBlank: false, null));

    public static JsonObject Text(string description) => Described(description, new() { ["type"] = "string" });

    public static JsonObject Flag(string description) => Described(description, new() { ["type"] = "boolean" });

    /// <summary>What can only be true: otherwise it is left out.</summary>
    public static JsonObject OnlyTrue(string description) => Described(description, new() { ["const"] = true });

    public static JsonObject Word(string description) =>
        Described(description, new() { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["maxLength"] = 64 });

    /// <summary>A text that says something; white space is what .NET takes it for.</summary>
    public static JsonObject NotBlank(string description, int? longest = null)
    {
        JsonObject text = Described(description, new() { ["type"] = "string", ["pattern"] = Visible });
        if (longest is { } most) text["maxLength"] = most;
        return text;
    }

    /// <summary>One of some words; of no words, nothing.</summary>
    public static JsonObject OneOf(string description, IEnumerable<string> words) =>
        Words(words) is { Count: > 0 } known ? Described(description, new() { ["enum"] = known }) : Never();

    public static JsonObject ListOf(string description, JsonObject items) =>
        Described(description, new() { ["type"] = "array", ["items"] = items });

    /// <summary>A list that has something in it.</summary>
    public static JsonObject SomeOf(string description, JsonObject items)
    {
        JsonObject list = ListOf(description, items);
        list["minItems"] = 1;
        return list;
    }

    public static JsonObject Ref(string definition, string description = "") =>
        Described(description, new() { ["$ref"] = $"#/$defs/{definition}" });

    public static JsonObject OneOrMore(JsonObject one, string description = "") =>
        Described(description, new() { ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = one.DeepClone() }) });

    public static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties)
    {
        JsonObject one = new() { ["type"] = "object" };
        if (required.Length > 0) one["required"] = Words(required);
        one["additionalProperties"] = false;
        one["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema)));
        return one;
    }

    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    public static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>More about some properties of an object that is described elsewhere.</summary>
    public static JsonObject Properties(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema.DeepClone()))),
    };

    /// <summary>What else must hold where a property has a value.</summary>
    public static JsonObject When(string property, string value, JsonObject then) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject { [property] = new JsonObject { ["const"] = value } },
            ["required"] = Words([property]),
        },
        ["then"] = then,
    };

    /// <summary>What nothing satisfies: the property must be left out.</summary>
    public static JsonObject Never() => new() { ["not"] = new JsonObject() };

    /// <summary>A list without duplicates.</summary>
    public static JsonObject SetOf(string description, JsonObject items, int least = 0)
    {
        JsonObject list = ListOf(description, items);
        if (least > 0) list["minItems"] = least;
        list["uniqueItems"] = true;
        return list;
    }

    /// <summary>The fingerprints of paragraphs: one at least.</summary>
    public static JsonObject Fingerprints(string description) =>
        SetOf(description, new JsonObject { ["type"] = "string", ["pattern"] = $"^[0-9a-f]{{{PolicyValidator.FingerprintDigits}}}$" }, 1);

    /// <summary>A fact of a policy.</summary>
    /// <param name="closes">True for a fact of an item: what is unanswered gets an answer when a report is closed.</param>
    /// <param name="taken">Words that have a meaning of their own in a report.</param>
    public static JsonObject Fact(bool closes, string[] taken)
    {
        JsonObject id = Word("The fact's word.");
        id["not"] = OneOf("", taken);
        JsonObject answers = SetOf("The answers, as people see them.", Word("An answer."), least: 2);
        answers["maxItems"] = VocabularyValidator.MostAnswers;
        JsonObject alike = ListOf("Answers that lead to the same decision on purpose.", SetOf("", Word("An answer."), least: 2));
        JsonObject asked = Flag("False for a fact that people are not asked: the host answers it.");
        if (!closes) return Object(["id", "answers"], ("id", id), ("answers", answers), ("alike", alike), ("asked", asked));
        return Object(
            ["id", "answers"],
            ("id", id), ("answers", answers), ("alike", alike),
            ("closed", Word("The answer when a report is closed; without it, the answer of doubt.")),
            ("closedWithAddress", Word("The same, when some URL text came with the item.")),
            ("asked", asked));
    }

    /// <summary>The same with a description, which an empty one leaves out.</summary>
    public static JsonObject Described(string description, JsonObject schema)
    {
        if (description.Length > 0) schema["description"] = description;
        return schema;
    }

    private static JsonObject Without(string characters, bool mayBeBlank, int? longest)
    {
        string plain = $"[^{characters}]*$";
        JsonObject text = new() { ["type"] = "string", ["pattern"] = mayBeBlank ? $"^{plain}" : $"^(?=.*{Visible}){plain}" };
        if (longest is { } most) text["maxLength"] = most;
        return text;
    }
}

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
