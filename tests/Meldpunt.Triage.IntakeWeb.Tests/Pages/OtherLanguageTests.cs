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
    public async Task Words_of_the_policy_on_a_page_in_another_language_name_theirs()
    {
        await using IntakeHost host = await StartAsync("nl");
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/en/question");
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
        foreach (string page in new[] { "/nl/question", "/en/question" })
        {
            await form.GetAsync(page);
            Marked(form.Text).Should().BeEmpty();
        }
    }

    private async Task<IntakeHost> StartAsync(params string[] languages)
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        string file = Path.Combine(_folder, "policy.json");
        await File.WriteAllBytesAsync(file, PolicyDocument.Write(shipped with
        {
            Texts = new(languages.Select((language, i) => shipped.Texts.Languages[i] with { Language = language }).ToValueList()),
        }));
        return await IntakeHost.StartAsync(null, $"--Intake:PolicyFiles:0={file}");
    }

    // What is marked as of another language, links to the other language of the site left out.
    private static string[] Marked(string page) => [.. Element().Matches(page).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value.Trim()))];

    [GeneratedRegex("""lang="[^"]+" dir="auto">([^<]*)<""")]
    private static partial Regex Element();
}
