using System.Net;
using System.Text.RegularExpressions;
using IntakeWeb.Drafts;
using IntakeWeb.Pages.Staff;
using IntakeWeb.Received;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What the pages of staff say would change a report is true of the address that it has.</summary>
public sealed partial class WhatIfTests : IAsyncLifetime
{
    private static readonly TriageEngine Engine = TriageEngine.Default;
    private static readonly TextBook Book = Engine.Texts("en");
    private static readonly FactList Facts = Engine.Policy.Vocabulary.ItemFacts;

    private IntakeHost _host = null!;
    private Form _staff = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await IntakeHost.StartAsync();
        _staff = await Form.OpenAsync(_host.Address, "/en/staff/sign-in", new CookieContainer());
        await _staff.PostAsync("/en/staff/sign-in");
    }

    public async ValueTask DisposeAsync()
    {
        _staff.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public void There_is_an_example_of_an_address_for_each_thing_that_one_can_tell()
    {
        foreach (ExampleAddress one in ExampleAddress.All) ExampleAddress.Like(Engine.Prepare(Answers.None(Facts), one.Text).Url).Should().Be(one);
        ExampleAddress.All.Select(one => (one.Kind, one.Tells)).Should().OnlyHaveUniqueItems().And.HaveCount(1 + 4 + 4 + 1);
    }

    [Fact]
    public async Task What_the_page_offers_as_a_change_gives_its_outcome_when_it_is_chosen_on_the_page()
    {
        Random random = new(7);
        int[] counts = new int[2];
        int reports = Views.AreFew ? 100 : 2_000;
        for (int i = 0; i < reports; i++)
        {
            Answers said = Facts.Aggregate(Answers.None(Facts), (some, fact) => random.Next(4) == 0 ? some : some.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)]));
            ExampleAddress? address = random.Next(ExampleAddress.All.Count + 1) is var number and > 0 ? ExampleAddress.All[number - 1] : null;
            if (said.Count == 0 && address is null) continue;
            ItemExplanation item = Engine.Explain(Engine.Decide(new PreparedReport
            {
                Items = [Engine.Prepare(said, address?.Text)],
                Answers = Answers.None(Engine.Policy.Vocabulary.ReportFacts),
            })).Items[0];
            await OpenAsync(said, address);
            Shown(item.Decision.Route);
            Blocks().Should().Equal(Book.Explain(new()
            {
                Decision = Engine.Decide(new Meldpunt.Triage.Report()),
                Items = [item],
            }, 0).Blocks.Skip(1).Select(block => block.Text));
            if (item.Counterfactuals.IsEmpty) continue;

            Counterfactual[][] groups = [.. item.Counterfactuals.GroupBy(one => (one.Route, one.OtherAddress)).Select(group => group.ToArray())];
            Counterfactual[] group = groups[random.Next(groups.Length)];
            Counterfactual change = group[random.Next(group.Length)];
            Answers changed = change.Changes.Aggregate(change.OtherAddress ? item.Decision.Answers : said, (answers, one) => answers.With(one.Fact, one.Answer));
            await OpenAsync(changed, !change.OtherAddress ? address : changed["link"] == "none" ? null : At(changed["place"]));
            Shown(change.Route);
            counts[change.OtherAddress ? 1 : 0]++;
        }

        counts.Should().OnlyContain(count => count > reports / 10);
    }

    [Fact]
    public async Task The_page_that_a_report_leads_to_knows_what_its_address_tells()
    {
        foreach (ExampleAddress address in ExampleAddress.All)
        {
            Draft draft = new(Guid.NewGuid(), [new("immediate-danger", "no"), new("items[0]", address.Text), new("items[0].place", "dark-web"), new("items[0].persons", "child")]);
            string reference;
            using (IServiceScope scope = _host.Services.CreateScope()) reference = (await scope.ServiceProvider.GetRequiredService<Submission>().TakeAsync(draft, TestContext.Current.CancellationToken)).Report.Reference;
            await _staff.GetAsync($"/en/staff/report/{reference}");
            string route = (await _host.Services.GetRequiredService<IReportStore>().FindAsync(reference, TestContext.Current.CancellationToken))!.Route;
            await _staff.GetAsync(WebUtility.HtmlDecode(WhatIf().Match(_staff.Text).Groups[1].Value));
            Shown(route);
            _staff.Text.Should().Contain($"value=\"{address.Code}\" selected");
            _staff.Page.Should().NotContain("example");
        }
    }

    [Fact]
    public async Task An_unknown_word_for_what_the_address_tells_is_no_address()
    {
        await _staff.GetAsync("/en/staff/what-if?format=photo&rendering=photographic&persons=child&nature=sexual-act&place=dark-web&Told=%3Cscript%3E");
        Shown("refer");
        _staff.Text.Should().NotContain("<script>").And.Contain(Book["reason.dark-web"]);
    }

    private static ExampleAddress At(string? place) => place switch
    {
        "dark-web" or "device" or "direct-message" or "other-non-public" => ExampleAddress.All.Single(one => one.Code == $"certain-{place}"),
        _ => ExampleAddress.All.Single(one => one.Kind == EvidenceKind.Public),
    };

    private Task OpenAsync(Answers answers, ExampleAddress? address) =>
        _staff.GetAsync($"/en/staff/what-if?{string.Join('&', answers.Select(pair => $"{pair.Key}={pair.Value}"))}&Told={address?.Code}");

    private void Shown(string route) => WebUtility.HtmlDecode(Result().Match(_staff.Text).Groups[1].Value).Should().Be($"Outcome: {Book[$"route.{route}"]}", _staff.Page);

    // The explanation's texts as the page shows them.
    private IEnumerable<string> Blocks() =>
        Element().Matches(Explanation().Match(_staff.Text).Groups[1].Value).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    [GeneratedRegex("<h2 id=\"result\">(.*?)</h2>")]
    private static partial Regex Result();

    [GeneratedRegex("<div class=\"explanation\">(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Explanation();

    [GeneratedRegex("<(?:h3|p|li)>(.*?)</")]
    private static partial Regex Element();

    [GeneratedRegex("href=\"([^\"]*/staff/what-if\\?[^\"]*)\"")]
    private static partial Regex WhatIf();
}
