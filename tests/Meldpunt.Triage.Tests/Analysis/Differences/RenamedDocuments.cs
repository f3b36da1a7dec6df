using System.Text.Json.Nodes;
using CsCheck;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>Random documents in which some words, the same in all facts, were replaced wherever they stand, each with the mapping that says so.</summary>
internal static class RenamedDocuments
{
    private const string Now = "now-";

    // What names rules, routes and sections: a rule can have the id of an answer.
    private static readonly string[] OtherNames = ["id", "rules", "reason", "reasons", "emptyReport", "referrals", "notices", "labels", "route", "keeps", "bestFirst", "section", "sections", "source", "finding", "contact"];

    public static Gen<(TriagePolicy Old, TriagePolicy New, VocabularyMapping Mapping)> Any { get; } =
        from documents in ChangedDocuments.Any
        from closings in ChangedClosings.Of((documents.Old, documents.Old))
        from guarantees in RandomGuarantees.About(documents.Old).Array[3]
        from accepted in RandomAcceptances.About(documents.Old)
        from chosen in Gen.Shuffle((string[])["f0", "f1", "f2", "r0", "r1", "a0", "a1", "a2", RandomFacts.Doubt])
        from count in Gen.Int[0, chosen.Length]
        let old = Whole(closings.Old, guarantees, accepted)
        let words = chosen.Take(count).Where(word => word != RandomFacts.Doubt || Facts(old).Any(fact => fact.Answers.Contains(word))).ToHashSet()
        select (old, Renamed(old, words), Mapping(old, words));

    public static string Show((TriagePolicy Old, TriagePolicy New, VocabularyMapping Mapping) renamed) =>
        ChangedVocabularies.Show(renamed);

    private static TriagePolicy Whole(TriagePolicy policy, Guarantee[] guarantees, ValueList<AcceptedFinding> accepted) => policy with
    {
        Guarantees = guarantees.Select((guarantee, i) => guarantee with { Id = $"g{i}" }).ToValueList(),
        Accepted =
        [
            .. policy.Accepted,
            .. accepted,
            new("same-text", new() { Texts = [.. TextsOf(policy.Vocabulary.ItemFacts[0]).Select(text => $"en.{text.Key}"), "nl.phrase.or"] }, "one"),
            new("lookalike-ids", new() { Ids = [.. TextsOf(policy.Vocabulary.ItemFacts[0]).Where((_, i) => i != 1).Select(text => text.Key), "route.go"] }, "two"),
        ],
        Texts = new([.. new[] { "nl", "en" }.Select(language => new LanguageTexts(language, [new("phrase.or", "or"), .. Facts(policy).SelectMany(TextsOf)]))]),
    };

    private static IEnumerable<Fact> Facts(TriagePolicy policy) => policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts);

    private static IEnumerable<TextEntry> TextsOf(Fact fact) =>
        [new($"fact.{fact.Id}", fact.Id), new($"fact.{fact.Id}.help", "help"), .. fact.Answers.Select(answer => new TextEntry($"answer.{fact.Id}.{answer}", answer))];

    private static VocabularyMapping Mapping(TriagePolicy old, HashSet<string> words) => new(Facts(old)
        .Where(fact => words.Contains(fact.Id) || fact.Answers.Any(words.Contains))
        .Select(fact => new FactMapping(fact.Id, Word(fact.Id, words)) { Answers = fact.Answers.Where(words.Contains).Select(answer => new AnswerMapping(answer, [Now + answer])).ToValueList() })
        .ToValueList());

    private static TriagePolicy Renamed(TriagePolicy old, HashSet<string> words) =>
        PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(Renamed(JsonNode.Parse(PolicyDocument.Write(old))!, "", words)!.ToJsonString())).PolicyOrThrow();

    private static JsonNode? Renamed(JsonNode? node, string under, HashSet<string> words) => node switch
    {
        null => null,
        JsonObject all => new JsonObject(all.Select(one => KeyValuePair.Create<string, JsonNode?>(under == "answers" ? one.Key : Key(one.Key, words), Renamed(one.Value, one.Key is "id" && all.ContainsKey("answers") ? "fact" : one.Key, words)))),
        JsonArray all => new JsonArray([.. all.Select(one => Renamed(one, under, words))]),
        JsonValue value when value.TryGetValue(out string? word) => OtherNames.Contains(under) || IsText(under) ? word : under is "texts" or "ids" ? Key(word, words) : Word(word, words),
        _ => node.DeepClone(),
    };

    // Of a key of texts each part, and of another the word that it is.
    private static string Key(string key, HashSet<string> words) => string.Join('.', key.Split('.').Select(part => Word(part, words)));

    private static bool IsText(string key) => key.Contains('.', StringComparison.Ordinal);

    private static string Word(string word, HashSet<string> words) => words.Contains(word) ? Now + word : word;
}
