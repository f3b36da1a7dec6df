using System.Text.RegularExpressions;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Words of a policy in another language than the page say so (WCAG 3.1.2).</summary>
public sealed partial class OtherLanguageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("intake-policy-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_language_that_only_the_policy_has_gets_pages_with_the_site_in_English_and_its_words_name_theirs()
    {
        await using IntakeHost host = await StartAsync("de");
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/de/question");
        form.Text.Should().Contain("<html lang=\"en\">");
        Marked(form.Text).Should().Contain(["Loopt een kind op dit moment gevaar?", "Ja", "Nee"]);

        await form.AnswerAsync("yes");
        Marked(form.Text).Should().Contain("Alarmnummer 112").And.NotContain("Which material do you want to report?");
        await form.AnswerAllAsync("https://example.org/a", new Dictionary<string, string> { ["format"] = "text" });

        Marked(form.Text).Should().Contain(["Wat voor materiaal is het?", "Tekst"]);
    }

    [Fact]
    public async Task Words_in_the_language_of_the_page_need_no_mark()
    {
        await using IntakeHost host = await StartAsync("nl", "en-GB");
        using Form form = await Form.OpenAsync(host, null);
        foreach (string page in new[] { "/nl/question", "/en-GB/question" })
        {
            await form.GetAsync(page);
            Marked(form.Text).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Every_language_of_the_policy_has_pages_and_a_link_to_each_of_the_others()
    {
        await using IntakeHost host = await StartAsync("de", "tr");
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/de");
        form.Text.Should().Contain("lang=\"tr\" hreflang=\"tr\">Türkçe</a>").And.NotContain("hreflang=\"de\"");
        await form.GetAsync("/nl");
        form.Last!.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound, "the policy has no such texts");
    }

    [Fact]
    public async Task A_host_gives_the_words_of_the_site_in_another_language_or_other_words_in_one_that_it_has()
    {
        string german = Path.Combine(_folder, "de.json"), english = Path.Combine(_folder, "en.json");
        Dictionary<string, string> words = global::IntakeWeb.Texts.SiteTexts.Shipped["nl"] is var dutch ? dutch.Keys.ToDictionary(key => key, key => dutch[key]) : [];
        words["continue"] = "Weiter";
        await File.WriteAllTextAsync(german, System.Text.Json.JsonSerializer.Serialize(words), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(english, """{ "continue": "Onwards" }""", TestContext.Current.CancellationToken);
        await using IntakeHost host = await StartAsync(["de", "en"], german, english);
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/de/question");
        form.Text.Should().Contain("<html lang=\"de\">").And.Contain(">Weiter<");
        Marked(form.Text).Should().BeEmpty();
        await form.GetAsync("/en/question");
        form.Text.Should().Contain(">Onwards<").And.Contain("Leave this site");
    }

    [Fact]
    public async Task A_file_of_words_that_lacks_some_or_has_others_is_refused_with_all_that_is_wrong()
    {
        string file = Path.Combine(_folder, "de.json"), other = Path.Combine(_folder, "words.json");
        await File.WriteAllTextAsync(file, """{ "continu": "Weiter", "progress": "Frage {0}" }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, "[]", TestContext.Current.CancellationToken);
        Func<object> start = () => global::IntakeWeb.IntakeApp.Create($"--Intake:TextFiles:0={file}", $"--Intake:TextFiles:1={other}");
        start.Should().Throw<InvalidOperationException>().Which.Message.Should()
            .Contain("no text 'continu'").And.Contain("no text for 'about-item', ").And.Contain("more.").And.Contain("English text in 'progress'").And.Contain("call the file after its language");
    }

    private Task<IntakeHost> StartAsync(params string[] languages) => StartAsync(languages, []);

    private async Task<IntakeHost> StartAsync(string[] languages, params string[] files)
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        string file = Path.Combine(_folder, "policy.json");
        await File.WriteAllBytesAsync(file, PolicyDocument.Write(shipped with
        {
            Texts = new(languages.Select((language, i) => shipped.Texts.Languages[i] with { Language = language }).ToValueList()),
        }));
        return await IntakeHost.StartAsync(null, [$"--Intake:PolicyFiles:0={file}", .. files.Select((words, i) => $"--Intake:TextFiles:{i}={words}")]);
    }

    // What is marked as of another language, links to the other language of the site left out.
    private static string[] Marked(string page) => [.. Element().Matches(page).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value.Trim()))];

    [GeneratedRegex("""lang="[^"]+" dir="auto">([^<]*)<""")]
    private static partial Regex Element();
}
