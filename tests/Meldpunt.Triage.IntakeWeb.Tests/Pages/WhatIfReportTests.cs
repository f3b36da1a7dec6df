using IntakeWeb.Candidates;
using IntakeWeb.Received;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Other answers are tried from a report and back, in the words that its reporter would read, and by a candidate beside the policy in force.</summary>
public sealed class WhatIfReportTests : IAsyncLifetime
{
    private static readonly TextBook Book = TriageEngine.Default.Texts("en");
    private static readonly TriagePolicy Shipped = ShippedPolicy.Read();

    private IntakeHost _host = null!;
    private Visitor _anna = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        _anna = await Analyst.SignInAsync(_host, "anna");
    }

    public async ValueTask DisposeAsync()
    {
        await _anna.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Opened_from_a_report_every_answer_that_differs_from_it_is_marked_and_a_link_leads_back()
    {
        ReceivedReport report = await Day.TakeAsync(
            _host, new("immediate-danger", "no"), new("items[0]", "https://example.org/first"), new("items[1]", "https://drive.google.com/b"), new("items[1].format", "photo"), new("items[1].persons", "child"));
        await _anna.GoAsync($"/staff/report/{report.Reference}");
        string[] links = (await _anna.Page.Locator("a[href*='/what-if?']").AllAttributesAsync("href"))!;
        links[1].Should().Contain($"from={report.Reference}.1").And.NotContain("drive.google");
        await _anna.Page.GotoAsync(new Uri(_host.Address, links[1]).AbsoluteUri);
        (await _anna.ReadAsync()).Should().Contain("These are the answers of the report.");
        (await _anna.Page.Locator(".differs").CountAsync()).Should().Be(0);
        await _anna.Page.SelectOptionAsync("#format", "text");
        await _anna.Page.SelectOptionAsync("#persons", "");
        await _anna.Page.SelectOptionAsync("#anonymous", "yes");
        await _anna.Page.SelectOptionAsync("#Told", "public");
        await _anna.PressAsync("main form[method=get] .button");
        (await _anna.ReadAsync()).Should().Contain("Different from the report: 4.");
        foreach ((string fact, string said) in new[] { ("format", Book["answer.format.photo"]), ("persons", Book["answer.persons.child"]), ("anonymous", "not answered") })
        {
            string marked = (await _anna.Page.Locator($"#{fact}").GetAttributeAsync("aria-describedby"))!;
            (await _anna.Page.Locator($"#{marked}").InnerTextAsync()).Should().Be($"In the report: {said}");
        }

        (await _anna.Page.Locator(".differs").CountAsync()).Should().Be(4);
        await _anna.PressAsync("main a", "Answers of the report");
        (await _anna.Page.Locator(".differs").CountAsync()).Should().Be(0);
        await _anna.PressAsync(".back a");
        _anna.Path.Should().EndWith($"/report/{report.Reference}");
    }

    [Theory]
    [InlineData("ABCDEFGH.0")]
    [InlineData("nothing")]
    [InlineData("{0}.9")]
    [InlineData("{0}.-1")]
    public async Task From_what_is_no_item_of_a_report_it_is_the_page_without_one(string from)
    {
        string report = (await Day.AssessAsync(_host)).Reference;
        await _anna.GoAsync($"/staff/what-if?format=photo&from={string.Format(null, from, report)}");
        (await _anna.Page.Locator("#result").CountAsync()).Should().Be(1);
        (await _anna.Page.Locator(".back").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task It_shows_what_the_reporter_would_read_with_the_ways_to_reach_each_organisation()
    {
        await _anna.GoAsync("/staff/what-if?immediate-danger=yes&place=cloud&persons=child&format=photo&nature=sexual-act&rendering=photographic");
        Decision decision = TriageEngine.Default.Decide(
            TriageEngine.Default.Read("""{"immediateDanger": "yes", "items": [{"place": "cloud", "persons": "child", "format": "photo", "nature": "sexual-act", "rendering": "photographic"}]}"""u8).Report!);
        decision.Referrals.Should().NotBeEmpty();
        string page = await _anna.Page.Locator("main section").InnerTextAsync();
        page.Should().Contain(Plain(Book["route.refer.text"]));
        foreach (Referral referral in decision.Referrals)
        {
            page.Should().Contain(Plain(Book[$"referral.{referral.Id}.text"]));
            foreach (ContactLine line in Book.Referral(referral).Contact) page.Should().Contain(Plain(line.Text));
        }

        foreach (Notice notice in decision.Notices) page.Should().Contain(Plain(Book[$"notice.{notice.Id}"]));
    }

    [Fact]
    public async Task A_candidate_decides_the_same_answers_beside_the_policy_in_force()
    {
        string hash = await AddAsync(Candidate());
        await _anna.GoAsync($"/staff/candidate?policy={hash}");
        await _anna.PressAsync("main a", "Try answers with this candidate");
        await _anna.Page.SelectOptionAsync("#nature", "sexual-act");
        await _anna.Page.SelectOptionAsync("#rendering", "drawn");
        await _anna.Page.SelectOptionAsync("#again", "first");
        await _anna.PressAsync("main form[method=get] .button");
        (await _anna.Page.Locator("#result").InnerTextAsync()).Should().Be($"Policy in force: {Book["route.out-of-scope"]}");
        (await _anna.Page.Locator("#result-candidate").InnerTextAsync()).Should().Be($"Candidate, version drawings: {Book["route.refer"]}");
        _anna.Page.Url.Should().Contain($"policy={hash}", "it stays chosen");
        await _anna.Page.SelectOptionAsync("#again", "known");
        await _anna.PressAsync("main form[method=get] .button");
        (await _anna.Page.Locator("#result-candidate").InnerTextAsync()).Should().EndWith(Book["route.out-of-scope"], "a question that the candidate alone has is asked too");
        (await _anna.ReadAsync()).Should().Contain("Was it reported before? (only in the candidate)");
    }

    [Fact]
    public async Task An_example_of_a_row_shows_what_the_row_says()
    {
        string hash = await AddAsync(Candidate());
        await _anna.GoAsync($"/staff/candidate?policy={hash}");
        await _anna.PressAsync("main table a", "Try an example");
        string now = await _anna.Page.Locator("#result").InnerTextAsync();
        (await _anna.Page.Locator("#result-candidate").InnerTextAsync()).Split(": ")[1].Should().NotBe(now.Split(": ")[1]);
    }

    [Fact]
    public async Task A_candidate_that_is_none_is_no_page_and_one_that_is_not_sound_decides_nothing()
    {
        string site = _host.Address.GetLeftPart(UriPartial.Authority);
        (await _anna.Page.GotoAsync($"{site}/en/staff/what-if?policy={new string('0', 64)}")).Should().Be(404);
        (await _anna.Page.GotoAsync($"{site}/en/staff/candidate?policy=%3Cscript%3E")).Should().Be(404);
        string hash = await AddAsync(Shipped with { Version = "gaps", Groups = [Shipped.Groups[0]], Guarantees = [], Codes = [], Texts = PolicyTexts.None });
        await _anna.GoAsync($"/staff/what-if?policy={hash}&format=photo");
        (await _anna.ReadAsync()).Should().Contain("The candidate cannot decide (yet).");
        (await _anna.Page.Locator("#result-candidate").CountAsync()).Should().Be(0);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<string> AddAsync(TriagePolicy candidate) =>
        _host.Services.GetRequiredService<CandidateStudies>().AddAsync(candidate, PolicyDocument.Write(candidate), Stop);

    // Drawings are referred, and what was reported before is not for this hotline.
    private static TriagePolicy Candidate()
    {
        Rule drawing = Shipped.Rules.Single(rule => rule.Id == "drawing") with { Route = "refer" };
        Rule known = new("known-before", Condition.Where("again", "known"), "out-of-scope") { Source = drawing.Source };
        (string, string)[] texts =
        [
            ("fact.again", "Was it reported before?"), ("fact.again.help", "Help."), ("answer.again.first", "No"), ("answer.again.known", "Yes"), ("reason.known-before", "It is known."),
        ];
        return Shipped with
        {
            Version = "drawings",
            Vocabulary = Shipped.Vocabulary with { ItemFacts = new([.. Shipped.Vocabulary.ItemFacts, new("again", ["first", "known"]) { Closed = "first" }]) },
            Groups =
            [
                new("Y", [known]), new("Z", [drawing]),
                .. Shipped.Groups.Select(group => group with { Rules = group.Rules.Where(rule => rule.Id != "drawing").ToValueList() }),
            ],
            Guarantees = [],
            Texts = new(Shipped.Texts.Languages.Select(language => language with { Entries = [.. language.Entries, .. texts.Select(text => new TextEntry(text.Item1, text.Item2))] }).ToValueList()),
        };
    }
}
