using System.Net;
using System.Text.RegularExpressions;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Labels are on the pages of staff and on no other; what the host answers is asked on none.</summary>
public sealed partial class LabelTests : IDisposable
{
    private const string Urgent = "Needs a look within the hour";

    private readonly string _folder = Directory.CreateTempSubdirectory("intake-labels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reporter_sees_no_labels_and_is_not_asked_what_the_host_answers()
    {
        await using IntakeHost host = await StartAsync();
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/en/question");
        List<string> pages = [form.Text];
        await form.AnswerAsync("yes");
        pages.Add(form.Text);
        await form.AnswerAllAsync("https://example.org/a", new Dictionary<string, string> { ["format"] = "text" });
        pages.Add(form.Text);
        await form.GetAsync((await form.PostAsync(form.Page)).Text);
        form.Page.Should().Contain("/received");
        pages.Add(form.Text);

        pages.Should().OnlyContain(page => !page.Contains(Urgent, StringComparison.Ordinal) && !page.Contains("Do we know the sender?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_of_a_question_that_the_host_answers_is_no_page()
    {
        await using IntakeHost host = await StartAsync();
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/en/question?q=shared");
        form.Last!.StatusCode.Should().Be(HttpStatusCode.OK);
        await form.GetAsync("/en/question?q=known-sender");
        form.Last!.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_see_the_labels_of_a_report_and_of_other_answers()
    {
        await using IntakeHost host = await StartAsync();
        using Form form = await Form.OpenAsync(host, null);
        await form.GetAsync("/en/question");
        await form.AnswerAsync("yes");
        await form.AnswerAllAsync("https://example.org/a", new Dictionary<string, string> { ["format"] = "text" });
        await form.PostAsync(form.Page);
        await SignInAsync(form);

        await form.GetAsync("/en/staff?route=out-of-scope");
        await form.GetAsync(ReportLink().Match(form.Text).Value);
        form.Text.Should().Contain($"<span class=\"tag\">{Urgent}</span>");
        await form.GetAsync("/en/staff/what-if?format=text&immediate-danger=yes");
        form.Text.Should().Contain(Urgent);
        await form.GetAsync("/en/staff/what-if?format=text&immediate-danger=no");
        form.Text.Should().NotContain(Urgent);
    }

    [Fact]
    public async Task The_policy_page_says_every_condition_on_a_report_in_words()
    {
        await using IntakeHost host = await StartAsync();
        using Form form = await Form.OpenAsync(host, null);
        await SignInAsync(form);

        await form.GetAsync("/en/staff/policy");

        string page = WebUtility.HtmlDecode(form.Text);
        page.Should().Contain("Labels, for staff alone").And.Contain(Urgent)
            .And.Contain("the route of the report is “Not for this hotline”")
            .And.Contain("there is material with the route “Not for this hotline” and an answer of doubt and the reason “According to your answers the image is drawn")
            .And.Contain("there is no material with the answer “In a cloud (online storage)” to “Where is the material?”")
            .And.Contain("there is material, and all of it has the route “Not for this hotline”")
            .And.Contain("<p>or there is no material</p>").And.Contain("<p>or there is material</p>");
    }

    private static async Task SignInAsync(Form form)
    {
        await form.GetAsync("/en/staff/sign-in");
        await form.PostAsync("/en/staff/sign-in");
    }

    private static ReportCondition[] Conditions =>
    [
        ReportCondition.RouteIs("out-of-scope"),
        ReportCondition.Always with { SomeItem = new() { Routes = ["out-of-scope"], InDoubt = true, Reasons = ["drawing"] } },
        ReportCondition.Always with { NoItem = new() { Facts = Condition.Where("place", "cloud") } },
        ReportCondition.EveryItemIs("out-of-scope"),
        ReportCondition.Always with { NoItem = ItemCondition.Any },
        ReportCondition.HasItems,
    ];

    private async Task<IntakeHost> StartAsync()
    {
        TriagePolicy shipped = ShippedPolicy.Read();
        Fact known = new("known-sender", ["yes", "no"]) { IsAsked = false };
        (string, string)[] texts =
        [
            ("fact.known-sender", "Do we know the sender?"), ("fact.known-sender.help", "The host knows."), ("answer.known-sender.yes", "Known"), ("answer.known-sender.no", "Unknown"),
            ("label.urgent", Urgent), ("label.every-way", "Any of all ways"), ("phrase.labels", "For staff"),
        ];
        TriagePolicy policy = shipped with
        {
            Vocabulary = shipped.Vocabulary with { ReportFacts = new([.. shipped.Vocabulary.ReportFacts, known]) },
            Questions = [.. shipped.Questions, known.Id],
            Labels = [new("urgent", [ReportCondition.Where("immediate-danger", "yes")]), new("every-way", [.. Conditions])],
            Texts = new(shipped.Texts.Languages.Select(language => language with { Entries = [.. language.Entries.Where(entry => entry.Key != "phrase.labels" && !entry.Key.StartsWith("label.", StringComparison.Ordinal)), .. texts.Select(text => new TextEntry(text.Item1, text.Item2))] }).ToValueList()),
        };
        string file = Path.Combine(_folder, "policy.json");
        await File.WriteAllBytesAsync(file, PolicyDocument.Write(policy));
        return await IntakeHost.StartAsync(null, $"--Intake:PolicyFiles:0={file}");
    }

    [GeneratedRegex("/en/staff/report/[A-Z0-9]+")]
    private static partial Regex ReportLink();
}
