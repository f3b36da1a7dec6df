using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>A value in the document of a policy, and the way to it from the root.</summary>
internal sealed record DocumentNode(JsonNode Root, object[] Way)
{
    public JsonNode? Node => Way.Aggregate((JsonNode?)Root, (node, step) => step is int place ? node![place] : node![(string)step]);

    public DocumentNode? Property(string name) => Node is JsonObject one && one.ContainsKey(name) && one[name] is not null ? new(Root, [.. Way, name]) : null;

    /// <summary>The properties with these names.</summary>
    public IEnumerable<DocumentNode> Properties(HashSet<string> names) =>
        Node is JsonObject one ? one.Where(property => names.Contains(property.Key)).Select(property => new DocumentNode(Root, [.. Way, property.Key])) : [];

    /// <summary>What stands in it, where it is a list; else itself.</summary>
    public IEnumerable<DocumentNode> Each() => Node is JsonArray list ? Enumerable.Range(0, list.Count).Select(place => new DocumentNode(Root, [.. Way, place])) : [this];

    /// <summary>What is wrong with the document when this value is another one; null for nothing.</summary>
    public string? FaultWith(JsonNode? value)
    {
        JsonNode changed = Root.DeepClone();
        JsonNode parent = new DocumentNode(changed, Way[..^1]).Node!;
        if (Way[^1] is int place) parent[place] = value;
        else parent[(string)Way[^1]] = value;
        string here = string.Concat(Way.Select(step => step is int number ? $"[{number}]" : $".{step}"));
        IEnumerable<Fault> faults = PolicyDocument.Read(Encoding.UTF8.GetBytes(changed.ToJsonString())).Faults;
        return faults.FirstOrDefault(fault => fault.Path.StartsWith($"${here}", StringComparison.Ordinal))?.Message;
    }
}

/// <summary>What a reader of documents says of a value that is wrong.</summary>
internal static class PlantedFault
{
    /// <summary>The first fault that comes of another value of its kind: a word that is misspelt, in it or as its property; else a value of another type.</summary>
    /// <param name="there">Where policies have it.</param>
    public static string Of(DocumentNode[] there) =>
        Tried(there[0].Node!).Select(there[0].FaultWith).FirstOrDefault(fault => fault is not null)
        ?? throw new InvalidOperationException($"nothing is wrong with {string.Join('.', there[0].Way)}, whatever it is");

    private static IEnumerable<JsonNode> Tried(JsonNode node)
    {
        if (node is JsonArray { Count: > 0 } list && list[0] is JsonValue first && first.TryGetValue(out string? word)) yield return new JsonArray(Misspelt(word));
        if (node is JsonObject { Count: > 0 } one) yield return new JsonObject { [Misspelt(one.First().Key)] = one.First().Value!.DeepClone() };
        if (node is JsonValue value && value.TryGetValue(out string? text)) yield return Misspelt(text);
        yield return "Not a word";
        yield return 4;
    }

    private static string Misspelt(string word) => word.Length > 2 ? word.Remove(1, 1) : $"{word}x";
}

/// <summary>Keys of texts with what they have in common: IDs in the place of a policy's words.</summary>
internal sealed class TextKeyShapes(TriagePolicy policy)
{
    private readonly HashSet<string> _ids =
    [
        .. policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).Select(fact => fact.Id), .. policy.Rules.Select(rule => rule.Id), .. policy.EmptyReport.Select(rule => rule.Id), .. policy.Routes,
        .. policy.Referrals.Select(referral => referral.Id), .. policy.Notices.Select(notice => notice.Id), .. policy.Labels.Select(label => label.Id), .. policy.Sections.Select(section => section.Id),
    ];

    public string Of(string key) => key.Split('.') switch
    {
        ["answer", ..] => "answer.FACT.ANSWER",
        [var kind and not ("phrase" or "address" or "question"), var id, .. var rest] when _ids.Contains(id) => string.Join('.', [kind, "ID", .. rest]),
        _ => key,
    };
}
