using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Beginnings;

public sealed class NewTextsTests
{
    private static readonly TriagePolicy Present = PolicyDocument.Read(File.ReadAllBytes(Hotline.LaterFile)).PolicyOrThrow();

    [Theory]
    [InlineData("nl")]
    [InlineData("nl", "--beside", "NL")]
    [InlineData("en", "--beside", "en")]
    public async Task A_new_language_has_every_key_with_the_words_of_another_in_its_place(string beside, params string[] option)
    {
        JsonProperty language = Written(await ToolRun.Of(["new", "texts", "fr", "--policy", Hotline.LaterFile, .. option]));
        language.Name.Should().Be("fr");
        language.Value.EnumerateObject().Select(text => text.Name).Should().Equal(TextKeys.RequiredBy(Present).Concat(TextKeys.OptionalIn(Present)));
        Dictionary<string, string> words = Present.Texts.Languages.Single(one => one.Language == beside).Entries.ToDictionary(entry => entry.Key, entry => entry.Text);
        foreach (JsonProperty text in language.Value.EnumerateObject())
        {
            JsonProperty shown = text.Value.EnumerateObject().Should().ContainSingle().Subject;
            (shown.Name, shown.Value.GetString()).Should().Be((beside, words[text.Name]));
        }
    }

    [Fact]
    public async Task Pasted_into_the_document_the_policy_is_refused_until_each_text_is_written()
    {
        JsonObject texts = JsonNode.Parse((await ToolRun.Of("new", "texts", "fr", "--policy", Hotline.LaterFile)).Output)!["fr"]!.AsObject();
        string last = texts.Last().Key;
        foreach (string key in texts.Select(text => text.Key).ToArray()) texts[key] = key == last ? texts[key]!.DeepClone() : $"fr {texts[key]!["nl"]}";
        using TestFile unfinished = new("policy.json", With(texts));

        ToolRun check = await ToolRun.Of("check", unfinished.Path);
        check.Code.Should().Be(65);
        check.Error.Should().MatchRegex($@"policy\.json\(\d+,\d+\) \$\.texts\.fr\.{last}: this text is not written yet: expected a text in place of the object\nmeldpunt: the policy cannot be used: 1 fault\n$");

        texts[last] = "fr";
        using TestFile finished = new("policy.json", With(texts));
        (await ToolRun.Of("check", finished.Path)).Output.Should().NotContain("missing-text");
    }

    [Fact]
    public async Task Of_a_language_that_is_there_only_what_is_missing_is_written_under_its_own_tag()
    {
        using TestFile file = new("policy.json", SamplePolicies.Changed("\"answer.format.photo\": \"Foto\",", "\"answer.format.photo\": \" \","));
        ToolRun run = await ToolRun.Of("new", "texts", "NL", "--policy", file.Path);
        run.Should().Be(new ToolRun(0, "{\n  \"nl\": { \"answer.format.photo\": { \"en\": \"Photo\" } }\n}\n", ""));
    }

    [Fact]
    public async Task What_the_language_beside_does_not_have_another_one_has()
    {
        using TestFile file = new("policy.json", SamplePolicies.Changed("\"answer.format.photo\": \"Foto\",", "\"answer.format.photo\": \" \","));
        JsonProperty language = Written(await ToolRun.Of("new", "texts", "fr", "--policy", file.Path));
        language.Value.GetProperty("answer.format.photo").GetRawText().Should().Be("{ \"en\": \"Photo\" }");
        language.Value.GetProperty("answer.format.video").GetRawText().Should().Be("{ \"nl\": \"Video\" }");
    }

    [Fact]
    public async Task Where_nothing_is_missing_that_is_told() =>
        (await ToolRun.Of("new", "texts", "NL", "--policy", Hotline.LaterFile)).Should().Be(new ToolRun(0, "{\n  \"nl\": {}\n}\n", "meldpunt: no text is missing in 'nl'\n"));

    [Fact]
    public async Task Beside_the_first_language_of_a_policy_are_the_built_in_phrases()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(policy)));
        JsonElement texts = Written(await ToolRun.Of("new", "texts", "nl", "--policy", file.Path)).Value;
        texts.GetProperty("phrase.item").GetRawText().Should().Be("{ \"en\": \"Item {0}\" }");
        texts.GetProperty("fact.content").GetRawText().Should().Be("{}");
    }

    [Theory]
    [InlineData("a text of 5 characters is not the tag of a language; did you mean 'en-GB'?", "en_GB")]
    [InlineData("'french' is not the tag of a language; expected one such as 'fr' or 'en-GB'", "french")]
    [InlineData("--beside: 'nk' is not a language of this policy; did you mean 'nl'?", "fr", "--beside", "nk")]
    [InlineData("--beside: 'ar' is not a language of this policy; expected 'nl', 'en'", "fr", "--policy", "SAMPLE", "--beside", "ar")]
    [InlineData("--beside: 'FR' is the language to be written; expected another one", "fr", "--beside", "FR")]
    [InlineData("'--besides' is not an option; did you mean '--beside'?", "fr", "--besides")]
    public async Task A_wrong_language_exits_with_64_and_the_nearest_one(string message, params string[] arguments) =>
        (await ToolRun.Of(["new", "texts", .. arguments.Select(one => one == "SAMPLE" ? Hotline.LaterFile : one)])).Should().Be(new ToolRun(64, "", $"meldpunt: {message}\nTry 'meldpunt new texts --help'.\n"));

    [Fact]
    public async Task A_policy_without_texts_has_no_language_to_show()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(policy)));
        (await ToolRun.Of("new", "texts", "nl", "--policy", file.Path, "--beside", "en")).Error.Should()
            .StartWith("meldpunt: --beside: 'en' is not a language of this policy; it has no other texts\n");
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_exits_with_66_or_65()
    {
        (await ToolRun.Of("new", "texts", "fr", "--policy", "missing.json")).Should().Be(new ToolRun(66, "", "meldpunt: cannot read missing.json: there is no such file\n"));
        using TestFile file = new("policy.json", "{}");
        (await ToolRun.Of("new", "texts", "fr", "--policy", file.Path)).Code.Should().Be(65);
    }

    private static JsonProperty Written(ToolRun run)
    {
        run.Code.Should().Be(0, run.Error);
        run.Error.Should().BeEmpty();
        return run.Json.EnumerateObject().Should().ContainSingle().Subject;
    }

    private static string With(JsonObject texts)
    {
        JsonObject policy = JsonNode.Parse(File.ReadAllText(Hotline.LaterFile))!.AsObject();
        policy["texts"]!["fr"] = texts.DeepClone();
        return policy.ToJsonString();
    }
}
