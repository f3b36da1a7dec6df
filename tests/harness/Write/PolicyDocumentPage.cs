using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>
/// The page about a policy's document: each property that its schema has, with what the schema says of it, an example from a policy,
/// and what the reader of documents answers when it is wrong. None can be missing, since the schema refuses what it does not list.
/// </summary>
internal sealed class PolicyDocumentPage
{
    public static string Place { get; } = Path.Combine("docs", "policy-document.md");

    private const string Head =
        """
        # The policy document

        Each property of a policy's JSON, with an example from a policy and what is said when it is wrong. This page is made from the
        [schema](exports.md#json-schema) and from what the library answers (`dotnet run --project tests/harness -- write all`), so it has all of them.
        To begin: [your first policy](first-policy.md). What conditions can say: [the rule language](language.md).

        **Bold** properties are required. An editor that supports JSON Schema shows the same while you type. A property that is not here is refused, with the
        nearest one that is. Ids and answers are in kebab-case.

        """;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TriagePolicy _policy;
    private readonly JsonObject _definitions;
    private readonly HashSet<string> _words;
    private readonly Queue<DocumentPart> _waiting = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly StringBuilder _page = new(Head);

    private PolicyDocumentPage(TriagePolicy policy)
    {
        _policy = policy;
        TriagePolicy[] policies = [SecondHotline.Policy, policy];
        _words = [.. policies.SelectMany(one => one.Vocabulary.ItemFacts.Concat(one.Vocabulary.ReportFacts).Select(fact => fact.Id).Concat(one.Rules.Select(rule => rule.Id)).Concat(one.Routes).Concat(one.Referrals.Select(referral => referral.Id)))];
        JsonObject schema = JsonNode.Parse(PolicySchema.Write(policy))!.AsObject();
        _definitions = schema["$defs"]!.AsObject();
        Wait("the document", schema, [new(WithMore(), []), new(Document(policy), [])]);
    }

    public static string Of(TriagePolicy policy)
    {
        PolicyDocumentPage page = new(policy);
        while (page._waiting.TryDequeue(out DocumentPart? part)) page.Add(part);
        page.AddTexts();
        if (page._missing.Count > 0) throw new InvalidOperationException(string.Join('\n', page._missing));
        return page._page.ToString();
    }

    private void Add(DocumentPart part)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n## {Heading(part.Name)}\n\n| property | meaning | example | when it is wrong |\n|---|---|---|---|\n");
        string[] required = [.. (part.Schema["required"] as JsonArray ?? []).Select(name => (string)name!)];
        foreach ((string name, JsonNode? schema) in part.Schema["properties"]!.AsObject().Where(property => !IsWord(property)))
        {
            DocumentNode[] there = [.. part.Nodes.Select(node => node.Property(name)).OfType<DocumentNode>()];
            if (there.Length == 0)
            {
                _missing.Add($"no policy has an example of '{name}' in {part.Name}");
                continue;
            }

            string written = required.Contains(name) ? $"**`{name}`**" : $"`{name}`";
            _page.Append(CultureInfo.InvariantCulture, $"| {written} | {Meaning(name, schema!.AsObject(), part, there)} | {Code(Example(there))} | {Cell(PlantedFault.Of(there))} |\n");
        }

        if (part.Schema["properties"]!.AsObject().FirstOrDefault(IsWord).Key is { } word) AddWord(part, word);
    }

    // Of its words a schema says nothing.
    private bool IsWord(KeyValuePair<string, JsonNode?> property) => _words.Contains(property.Key) && property.Value!["description"] is null;

    // One row for all words of the policy that can stand there.
    private void AddWord(DocumentPart part, string word)
    {
        DocumentNode[] there = [.. part.Nodes.SelectMany(node => node.Properties(_words))];
        if (there.Length == 0)
        {
            _missing.Add($"no policy has an example of '{word}' in {part.Name}");
            return;
        }

        string kind = _policy.Vocabulary.ItemFacts.Concat(_policy.Vocabulary.ReportFacts).Any(fact => fact.Id == word) ? "fact" : _policy.Referrals.Any(referral => referral.Id == word) ? "referral" : _policy.Routes.Contains(word) ? "route" : "reason";
        JsonObject schema = part.Schema["properties"]![word]!.AsObject();
        string more = Deeper($"{part.Name}.{kind.ToUpperInvariant()}", schema, there) is { } place ? $" [More]({place})." : "";
        _page.Append(CultureInfo.InvariantCulture, $"| a {kind} of the policy | {What(kind)}{more} | {Code(Example(there))} | {Cell(PlantedFault.Of(there))} |\n");
    }

    private static string What(string kind) => kind switch
    {
        "fact" => "The answers that fulfil it.",
        "referral" => "What must be in its contact.",
        _ => "Its code in that system.",
    };

    private string Meaning(string name, JsonObject schema, DocumentPart part, DocumentNode[] there)
    {
        string said = (string?)schema["description"] ?? "";
        if (said.Length == 0) _missing.Add($"the schema says nothing of '{name}' in {part.Name}");
        string[] known = [.. (schema["enum"] as JsonArray ?? []).Select(word => (string)word!)];
        if (known.Length > 0 && !known.Any(IsOfPolicy)) said += $" One of {string.Join(", ", known.Select(word => $"`{word}`"))}.";
        if (name == "texts") return $"{Cell(said)} [The keys](#the-keys-of-texts).";
        string path = part.Name == "the document" ? name : $"{part.Name}.{name}";
        return Deeper(path, schema, there) is { } place ? $"{Cell(said)} [More]({place})." : Cell(said);
    }

    private bool IsOfPolicy(string word) => _words.Contains(word) || _policy.Vocabulary.ItemFacts.Concat(_policy.Vocabulary.ReportFacts).Any(fact => fact.Answers.Contains(word)) || _policy.Sections.Any(section => section.Id == word);

    // Where the properties of what stands there are told, which waits for its turn; null for what has none.
    private string? Deeper(string path, JsonObject schema, IEnumerable<DocumentNode> nodes)
    {
        if (schema["anyOf"] is JsonArray ways && schema["properties"] is null) schema = ways[0]!.AsObject();
        if (schema["anyOf"] is JsonArray more && schema["properties"] is null) schema = more[0]!.AsObject();
        if (schema["items"] is not null) (schema, path) = (schema["items"]!.AsObject(), $"{path}[]");
        string? definition = ((string?)schema["$ref"])?["#/$defs/".Length..];
        if (definition is not null) schema = _definitions[definition]!.AsObject();
        if (schema["properties"] is null || definition == "language") return null;
        DocumentNode[] there = [.. nodes.SelectMany(node => node.Each())];
        if (definition is not null && _places.TryGetValue(definition, out string? place))
        {
            if (_waiting.FirstOrDefault(part => part.Schema == schema) is { } waiting) waiting.Nodes.AddRange(there);
            return place;
        }

        Wait(path, schema, [.. there]);
        if (definition is not null) _places.Add(definition, Anchor(path));
        return Anchor(path);
    }

    private void Wait(string name, JsonObject schema, List<DocumentNode> nodes) => _waiting.Enqueue(new(name, schema, nodes));

    private void AddTexts()
    {
        LanguageTexts texts = SecondHotline.Policy.Texts.Languages[0];
        _page.Append("\n## The keys of `texts`\n\nFor each language; IDs stand in the place of words of the policy. What is put around those words is a phrase, with `{0}` where a value goes.\n\n| key | example |\n|---|---|\n");
        TextKeyShapes shapes = new(SecondHotline.Policy);
        foreach (IGrouping<string, TextEntry> shape in texts.Entries.GroupBy(entry => shapes.Of(entry.Key))) _page.Append(CultureInfo.InvariantCulture, $"| `{shape.Key}` | {Cell(shape.First().Text)} |\n");
    }

    // The other hotline's document, and at the end of its lists what no policy of the repository needs.
    private static JsonObject WithMore()
    {
        JsonObject document = Document(SecondHotline.Policy);
        foreach ((string name, JsonNode? more) in JsonNode.Parse(File.ReadAllText(Clone.PathOf("tests", "harness", "Write", "more.json")))!.AsObject())
        {
            JsonArray list = document[name] as JsonArray ?? [];
            foreach (JsonNode? one in more!.AsArray()) list.Add(one!.DeepClone());
            document[name] = list;
        }

        return document;
    }

    private static JsonObject Document(TriagePolicy policy) => JsonNode.Parse(PolicyDocument.Write(policy))!.AsObject();

    private static string Example(DocumentNode[] there)
    {
        string[] written = [.. there.Select(node => node.Node!.ToJsonString(Compact))];
        string shown = written.Where(text => text.Length is > 2 and <= 90).DefaultIfEmpty(written[0]).First();
        return shown.Length > 90 ? $"{shown[..80]}…" : shown;
    }

    private static string Heading(string name) => name == "the document" ? "The document" : $"`{name}`";

    private static string Anchor(string path) => $"#{string.Concat(path.Where(letter => char.IsLetterOrDigit(letter) || letter is '-').Select(char.ToLowerInvariant))}";

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}

/// <summary>An object of the document: what the schema says of it, and where policies have one.</summary>
internal sealed record DocumentPart(string Name, JsonObject Schema, List<DocumentNode> Nodes);
