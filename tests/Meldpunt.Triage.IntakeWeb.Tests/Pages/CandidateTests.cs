using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IntakeWeb.Candidates;
using IntakeWeb.Received;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Staff try a policy: what is wrong with it, what it changes, and what it would change of what came in.</summary>
public sealed class CandidateTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData("cloud")]
    [InlineData("drawing")]
    [InlineData("not-sexual")]
    public async Task What_would_change_of_what_came_in_is_what_the_library_counts_and_combinations_are_counted_apart(string rule)
    {
        await Day.SeedAsync(_host, 150);
        TriagePolicy candidate = Rerouted(rule);
        PolicyDifference difference = PolicyDifference.Between(Shipped, candidate);
        using MemoryStream journal = new();
        await foreach (ReadOnlyMemory<byte> line in Day.Store(_host).JournalAsync(Stop)) await journal.WriteAsync(line, Stop);
        journal.Position = 0;
        PastReportsSummary past = await new PastReports(difference) { IsClosed = true }.CompareAsync(journal, Stop);
        past.Changed.Should().BePositive();

        await SendAsync(candidate);
        string page = await _anna.ReadAsync();
        page.Should().Contain($"Of 150 reports that came in, {past.Changed} would be decided otherwise.");
        string[] reports = await _anna.Page.Locator("td.count-reports").AllInnerTextsAsync();
        DifferenceTable[] tables = [difference.Item, difference.Report, difference.Closed];
        reports.Should().Equal(tables.SelectMany((table, part) => table.Rows.Select((_, row) =>
            (past.Rows.FirstOrDefault(one => (int)one.Place.Part == part && one.Place.Number == row + 1)?.Count ?? 0).ToString(CultureInfo.InvariantCulture))));
        DifferenceSentences sentences = DifferenceSentences.Of(difference, "en");
        (await _anna.Page.Locator("td.count-reports + td").AllInnerTextsAsync()).Should().Equal(tables.SelectMany(table => table.Rows).Select(row => sentences.Of(row).Count.Text));
        foreach (string line in difference.Item.Rows.SelectMany(row => sentences.Of(row).Where.Concat(sentences.Of(row).After)).Select(line => string.Concat(line.Runs.Select(run => run.Text))))
        {
            page.Should().Contain(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public async Task What_a_candidate_asks_besides_it_closes_in_its_own_way_for_reports_that_were_sent_without_it()
    {
        await Day.AssessAsync(_host);
        TriagePolicy candidate = WithFact();
        await SendAsync(candidate);
        (await _anna.ReadAsync()).Should().Contain("Of 1 reports that came in, 0 would be decided otherwise.", "a report is not sent back for a question that nobody asked");
    }

    [Fact]
    public async Task A_document_with_faults_is_told_all_of_them_with_their_places_and_is_not_kept()
    {
        string text = Encoding.UTF8.GetString(PolicyDocument.Write(Shipped)).Replace("\"route\": \"refer\"", "\"route\": \"<b>away</b>\"", StringComparison.Ordinal);
        PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(text));
        reading.Faults.Should().HaveCountGreaterThan(3);
        string page = await PostAsync(Encoding.UTF8.GetBytes(text));
        page.Should().Contain("This document cannot be used.");
        foreach (Fault fault in reading.Faults) page.Should().Contain($"({fault.Line},{fault.Column})").And.Contain(WebUtility.HtmlEncode(fault.Path));
        page.Should().NotContain("<b>away").And.NotContain("candidate?policy=");
    }

    [Theory]
    [InlineData("", "Choose a policy document.")]
    [InlineData("not JSON", "This document cannot be used.")]
    public async Task What_is_no_document_is_refused_in_words(string document, string said) => (await PostAsync(Encoding.UTF8.GetBytes(document))).Should().Contain(said);

    [Fact]
    public async Task A_document_whose_guarantee_breaks_is_told_so_in_words_and_cannot_decide()
    {
        TriagePolicy candidate = Shipped with { Referrals = Shipped.Referrals.Select(rule => rule.Id == ReceivedReport.Emergency ? rule with { When = [ReportCondition.Where("immediate-danger", "in-doubt")] } : rule).ToValueList() };
        PolicyAnalysis analysis = PolicyAnalysis.Create(candidate);
        PolicySentences sentences = PolicySentences.Of(candidate, "en", Shipped);
        GuaranteeVerdict[] broken = [.. analysis.Guarantees().Where(verdict => !verdict.Holds)];
        await SendAsync(candidate);
        string page = await _anna.ReadAsync();
        broken.Select(verdict => verdict.Guarantee.Id).Should().Contain("danger-first");
        foreach (GuaranteeVerdict verdict in broken) page.Should().Contain(Plain(sentences.Of(verdict.Guarantee)));
        page.Should().Contain("The hotline cannot decide by this document.");
    }

    [Fact]
    public async Task A_document_that_is_the_policy_in_force_changes_nothing()
    {
        await Day.AssessAsync(_host);
        await SendAsync(Shipped);
        string page = await _anna.ReadAsync();
        page.Should().Contain("Of 1 reports that came in, 0 would be decided otherwise.").And.Contain("Nothing that counts")
            .And.Contain($"All that the document promises is proved: {Shipped.Guarantees.Count} guarantees.");
        _anna.Page.Url.Should().EndWith(PolicyHash.Compute(Shipped));
    }

    [Fact]
    public async Task A_policy_of_another_hotline_is_said_not_to_be_comparable()
    {
        await SendAsync(Shipped with { Id = "other-hotline" });
        (await _anna.ReadAsync()).Should().Contain("This document cannot be compared with the policy in force:").And.Contain("other-hotline");
    }

    [Fact]
    public async Task Nothing_goes_live_from_the_page_and_a_candidate_is_erased_with_the_retention()
    {
        TriageService triage = _host.Services.GetRequiredService<TriageService>();
        await SendAsync(Rerouted("cloud"));
        (await _anna.ReadAsync()).Should().Contain("Nothing goes live from here.");
        triage.Engine.Version.Should().Be(TriageEngine.Default.Version);
        triage.Versions.Should().ContainSingle();
        await Day.Store(_host).EraseBeforeAsync(DateTimeOffset.UtcNow.AddSeconds(1), Stop);
        (await _anna.Page.GotoAsync(_anna.Page.Url)).Should().Be(404, "what was found goes with it");
    }

    [Fact]
    public async Task A_candidate_is_studied_once_however_often_it_is_asked_for_and_others_are_forgotten_in_turn()
    {
        CandidateStudies studies = _host.Services.GetRequiredService<CandidateStudies>();
        TriagePolicy candidate = Rerouted("cloud");
        string hash = PolicyHash.Compute(candidate);
        CandidateStudy[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => studies.StudyAsync(hash, candidate))));
        all.Should().AllSatisfy(one => one.Should().BeSameAs(all[0]));
        foreach (string rule in (string[])["device", "drawing", "dark-web", "text"]) await studies.StudyAsync(PolicyHash.Compute(Rerouted(rule)), Rerouted(rule));
        (await studies.StudyAsync(hash, candidate)).Should().NotBeSameAs(all[0], "only a few are kept");
    }

    [Fact]
    public void A_document_that_is_too_large_to_be_examined_is_told_so_and_not_compared()
    {
        CandidateStudy study = CandidateStudy.Of(Rerouted("cloud"), Shipped, nodes: 5, Stop);
        study.Unanalysed.Should().ContainSingle().Which.Message.Should().Contain("more than 5 nodes");
        (study.Difference, study.Engine).Should().Be((null, null));
        CandidateStudy.Of(Rerouted("cloud"), Shipped, CandidateStudies.MostNodes, new CancellationToken(canceled: true)).TookTooLong.Should().BeTrue();
    }

    [Fact]
    public async Task A_document_that_takes_very_much_computing_is_told_to_be_too_large_and_holds_nobody_up()
    {
        string address = await PostAsync(PolicyDocument.Write(Tangled()));
        address.Should().StartWith("/en/staff/candidate?policy=");
        Stopwatch watch = Stopwatch.StartNew();
        await _anna.Page.GotoAsync(new Uri(_host.Address, address).AbsoluteUri);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), "a page that is not done says so after a few seconds");
        while ((await _anna.ReadAsync()).Contains("It is not done yet.", StringComparison.Ordinal))
        {
            await using Visitor bert = await Analyst.SignInAsync(_host, "bert");
            await bert.GoAsync("/staff");
            (await bert.Heading.InnerTextAsync()).Should().Be("Reports");
            await _anna.PressAsync("[role=status] a");
        }

        (await _anna.ReadAsync()).Should().Contain("This document is too large to be examined here").And.Contain("the decision diagram needs more than 200000 nodes");
    }

    [Fact]
    public async Task A_document_of_a_mebibyte_is_taken_from_staff_and_from_nobody_else_and_other_forms_stay_small()
    {
        byte[] document = PolicyDocument.Write(Shipped);
        byte[] large = [.. document, .. Enumerable.Repeat((byte)' ', CandidateStudies.MostBytes - document.Length)];
        (await PostAsync(large)).Should().StartWith("/en/staff/candidate?policy=");
        (await PostAsync([.. large, (byte)' '])).Should().Contain("This document is larger than 1 MiB.");
        (await PostAsync([.. large, .. large])).Should().Contain("That was too much text");
        (await PostAsync(large, "/en/staff?handler=Next")).Should().Contain("That was too much text");
        (await PostAsync(large, "/en/staff/candidate", isStaff: false)).Should().StartWith("/en/staff/sign-in?to=");
    }

    private static string Plain(Meldpunt.Triage.Exports.Texts.Prose line) =>
        string.Join(' ', string.Concat(line.Runs.Select(run => run.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Above all others, so that nothing conflicts.
    private static TriagePolicy Rerouted(string rule) => Shipped with
    {
        Groups =
        [
            new("Z", [Turned(Shipped.Rules.Single(one => one.Id == rule))]),
            .. Shipped.Groups.Select(group => group with { Rules = group.Rules.Where(one => one.Id != rule).ToValueList() }),
        ],
        Version = $"other-{rule}",
    };

    private static Rule Turned(Rule rule) => rule with { Route = rule.Route == "refer" ? "out-of-scope" : "refer" };

    // A question that the analysts' rule needs, and that is closed with what leads to them.
    private static TriagePolicy WithFact()
    {
        Fact fact = new("again", ["first", "known"]) { Closed = "first" };
        Rule known = new("known-before", Condition.Where("again", "known"), "out-of-scope") { Source = Shipped.Rules.First().Source };
        (string, string)[] texts =
        [
            ("fact.again", "Was it reported before?"), ("fact.again.help", "Help."), ("answer.again.first", "No"), ("answer.again.known", "Yes"), ("reason.known-before", "It is known."),
        ];
        return Shipped with
        {
            Version = "with-fact",
            Vocabulary = Shipped.Vocabulary with { ItemFacts = new([.. Shipped.Vocabulary.ItemFacts, fact]) },
            Groups = [new("Z", [known]), .. Shipped.Groups],
            Guarantees = [],
            Texts = new(Shipped.Texts.Languages.Select(language => language with { Entries = [.. language.Entries, .. texts.Select(text => new TextEntry(text.Item1, text.Item2))] }).ToValueList()),
        };
    }

    // Pairs of facts that stand far apart, and no order is good for all of them.
    private static TriagePolicy Tangled()
    {
        const int facts = 40;
        IEnumerable<Rule> rules = Enumerable.Range(0, 400).Select(i => new Rule(
            $"r{i}",
            new([new($"f{i * 7 % facts}", [$"a{i % 4}"]), new($"f{((i * 7) + 1 + (i / 40 * 3 % (facts - 1))) % facts}", [$"a{i / 3 % 4}"])]),
            i % 2 == 0 ? "go" : "stop"));
        return new()
        {
            Id = "tangled",
            Version = "1",
            Vocabulary = new(new([.. Enumerable.Range(0, facts).Select(i => new Fact($"f{i}", ["a0", "a1", "a2", "a3"]) { Closed = "a0" })]), FactList.Empty, "in-doubt"),
            Routes = ["go", "ask", "stop"],
            UnsettledRoute = "ask",
            Questions = ["items"],
            Groups = [.. rules.Select((rule, i) => new RuleGroup($"g{i}", [rule]))],
        };
    }

    private async Task SendAsync(TriagePolicy candidate)
    {
        string address = await PostAsync(PolicyDocument.Write(candidate));
        address.Should().StartWith("/en/staff/candidate?policy=");
        (await _anna.Page.GotoAsync($"{_host.Address.GetLeftPart(UriPartial.Authority)}{address}")).Should().Be(200);
    }

    // What a browser sends with a file.
    private async Task<string> PostAsync(byte[] document, string page = "/en/staff/candidate", bool isStaff = true)
    {
        CookieContainer cookies = new();
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = _host.Address };
        using Form form = await Form.OpenAsync(_host.Address, "/en/staff/sign-in", cookies);
        if (isStaff) await form.PostAsync("/en/staff/sign-in");
        await form.GetAsync("/en/staff/candidate");
        using MultipartFormDataContent content = [];
        using ByteArrayContent file = new(document);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Add(new StringContent(form.Token), "__RequestVerificationToken");
        content.Add(file, "document", "policy.json");
        using HttpResponseMessage answer = await client.PostAsync(page, content, Stop);
        return answer.Headers.Location?.ToString() ?? await answer.Content.ReadAsStringAsync(Stop);
    }
}
