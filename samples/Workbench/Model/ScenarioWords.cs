using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage;
using Meldpunt.Triage.Testing;

namespace Workbench.Model;

/// <summary>Scenarios with others added, and with another name for a word of the policy: in their reports, and in what they expect.</summary>
internal static class ScenarioWords
{
    /// <summary>Scenarios with others behind them; one whose name is taken gets a free one.</summary>
    public static ValueList<Scenario> With(this ValueList<Scenario> known, IEnumerable<Scenario> others)
    {
        List<Scenario> all = [.. known];
        foreach (Scenario other in others) all.Add(other with { Name = PolicyEdits.FreeId(other.Name, all.Select(one => one.Name)) });
        return all.ToValueList();
    }

    /// <summary>The document of scenarios with another name for a word; as it is where it cannot be read.</summary>
    public static string Rename(string scenarios, WordKind kind, string old, string present, string fact)
    {
        if (scenarios.Length == 0) return scenarios;
        try
        {
            JsonNode document = JsonNode.Parse(scenarios)!;
            Rename(document, "", (name, word) => IsMeant(kind, name, fact) && word == old ? present : word, name => kind == WordKind.Fact && (name == old || name == Camel(old)) ? Camel(present) : name);
            return document.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = Work.WorkJson.Default });
        }
        catch (JsonException)
        {
            return scenarios;
        }
    }

    // By the property that a word stands in.
    private static bool IsMeant(WordKind kind, string property, string fact) => kind switch
    {
        WordKind.Fact => property is "questions" or "sufficientReason",
        WordKind.Answer => property == fact || property == Camel(fact),
        WordKind.Route => property is "route" or "possible",
        WordKind.Rule => property is "reasons" or "decidedBy" or "outranked",
        WordKind.Referral => property is "referrals",
        WordKind.Notice => property is "notices",
        WordKind.Label => property is "labels",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void Rename(JsonNode? node, string property, Func<string, string, string> word, Func<string, string> name)
    {
        switch (node)
        {
            case JsonObject item:
                KeyValuePair<string, JsonNode?>[] members = [.. item];
                item.Clear();
                foreach ((string key, JsonNode? value) in members)
                {
                    string renamed = name(key);
                    item[renamed] = Word(value, renamed, word);
                    Rename(item[renamed], renamed, word, name);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    if (Word(list[i], property, word) is { } changed && changed != list[i]) list[i] = changed;
                    Rename(list[i], property, word, name);
                }

                break;
        }
    }

    // A question about an item is items[0].place.
    private static JsonNode? Word(JsonNode? value, string property, Func<string, string, string> word)
    {
        if (value is not JsonValue text || !text.TryGetValue(out string? said)) return value;
        int end = said.IndexOf("].", StringComparison.Ordinal);
        string start = end < 0 ? "" : said[..(end + 2)];
        string renamed = start + word(property, said[start.Length..]);
        return renamed == said ? value : JsonValue.Create(renamed);
    }

    private static string Camel(string id) => string.Concat(id.Split('-').Select((part, i) => i == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
