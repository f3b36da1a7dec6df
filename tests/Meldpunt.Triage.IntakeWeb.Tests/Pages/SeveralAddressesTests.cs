using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Several addresses that are pasted at once are told apart, and asked about once where the same answers hold.</summary>
public sealed class SeveralAddressesTests(BrowserFixture browser)
{
    private const string A = "https://example.org/a", B = "https://example.org/b", C = "https://example.org/c";

    private static readonly Dictionary<string, string> Picture = new()
    {
        ["immediate-danger"] = "no",
        ["format"] = "photo",
        ["rendering"] = "photographic",
        ["persons"] = "child",
        ["nature"] = "sexual-pose",
        ["child-concern"] = "no",
        ["anonymous"] = "no",
        ["searched"] = "no",
        ["shared"] = "no",
    };

    [Theory]
    [InlineData($"{A} {B} {C}")]
    [InlineData($"{A}, {B}, {C}")]
    [InlineData($"{A};{B};{C}")]
    [InlineData($"1. {A}  2. {B}  3. {C}")]
    [InlineData($"- {A} - {B} - {C}")]
    [InlineData($"{A} {B} {C} {A}")]
    [InlineData($"Kijk: {A}. En {B}, (en {C})!")]
    [InlineData($"{A} en {B} en ook {C}.")]
    public async Task However_they_are_pasted_they_stand_in_boxes_of_their_own(string pasted)
    {
        await using Visitor visitor = await StartAsync(pasted);
        (await visitor.Heading.InnerTextAsync()).Should().Be("Dit lijken 3 adressen");
        (await visitor.Page.Locator("input[name=urls]").AllAttributesAsync("value")).Should().Equal(A, B, C);
        (await visitor.ErrorSummary.CountAsync()).Should().Be(0, "it is a question and no error");
        await visitor.ContinueAsync();
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("dezelfde antwoorden");
        (await visitor.Page.Locator("input[name=urls]").CountAsync()).Should().Be(3, "nothing typed is lost");
    }

    [Fact]
    public async Task What_was_pasted_beside_the_addresses_is_shown_to_be_compared()
    {
        await using Visitor visitor = await StartAsync($"{A} and the second one is {B}");
        (await visitor.Page.Locator(".hint .address").InnerTextAsync()).Should().Be($"{A} and the second one is {B}");
        await visitor.Page.Locator("#url-0").FillAsync($"https://example.org/{new string('a', 9000)}");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("8.192");
        (await visitor.Page.Locator("input[name=urls]").AllAttributesAsync("value")).Should().HaveCount(2).And.Contain(B);
        await using Visitor bare = await StartAsync($"1. {A} 2. {B}");
        (await bare.Page.Locator(".hint").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Questions_about_alike_addresses_are_asked_once_and_answers_are_changed_one_by_one()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await StartAsync($"{A} {B} {C}", host);
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        (await visitor.Page.Locator(".caption").InnerTextAsync()).Should().Be("Over materiaal 1, 2 en 3");
        (await visitor.Page.Locator(".progress").InnerTextAsync()).Should().Be("Vraag 3 van hoogstens 10", "as for one address");
        (await visitor.AnswerAllAsync(null, Picture)).Should().Be(8);
        (await visitor.Page.Locator("dd.address").AllInnerTextsAsync()).Should().Equal(A, B, C);
        await visitor.PressAsync("a[href*='1%5D.persons&c=1']");
        await visitor.AnswerAsync("adults-only");
        await visitor.SendAsync();
        (await visitor.Page.Locator("main > h2").AllInnerTextsAsync()).Take(2).Should().Equal("Materiaal 1 en 3: Beoordeling door een analist", "Materiaal 2: Niet voor dit meldpunt");
        ReceivedReport report = (await host.Services.GetRequiredService<IReportStore>().ListAsync(new(), 0, 9, TestContext.Current.CancellationToken)).Single();
        report.Decided.Outcome!.Items.Select(item => item.Route).Should().Equal("assess", "out-of-scope", "assess");
    }

    [Theory]
    [InlineData("https://example.org/a, https://example.org/b en ook example.org/c. Ik zag het daar!", "https://example.org/a", "https://example.org/b", "example.org/c")]
    [InlineData("example.org/a, example.org/b en example.net/c", "example.org/a", "example.org/b", "example.net/c")]
    [InlineData("https://example.org/a en example.org/c", "https://example.org/a", "example.org/c")]
    public async Task An_address_without_its_scheme_gets_a_box_too(string pasted, params string[] boxes)
    {
        await using Visitor visitor = await StartAsync(pasted);
        (await visitor.Page.Locator("input[name=urls]").AllAttributesAsync("value")).Should().Equal(boxes);
    }

    [Fact]
    public async Task Whoever_goes_back_finds_what_was_pasted()
    {
        await using Visitor visitor = await StartAsync($"{A} {B}");
        await visitor.PressAsync("button[value=back]");
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Be($"{A} {B}");
    }

    [Fact]
    public async Task Each_of_two_lists_is_asked_about_once_and_an_item_with_an_answer_of_its_own_is_not_named()
    {
        await using Visitor visitor = await StartAsync($"{A} {B}");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        await visitor.StopEarlyAsync();
        await visitor.PressAsync("main a.button.second");
        await visitor.AddressAsync($"{C} https://example.org/d https://example.org/e");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        if (visitor.Path.EndsWith("/question", StringComparison.Ordinal)) await visitor.StopEarlyAsync();
        await visitor.GoAsync($"/question{new Uri(visitor.Page.Url).Query}&q=items%5B3%5D.format&c=1");
        await visitor.AnswerAsync("text");
        await visitor.PressAsync(".note a");
        HashSet<string> captions = [];
        while (visitor.Path.EndsWith("/question", StringComparison.Ordinal))
        {
            string question = (await visitor.QuestionAsync())!;
            if (await visitor.Page.Locator(".caption").CountAsync() == 1) captions.Add(await visitor.Page.Locator(".caption").InnerTextAsync());
            if (Picture.TryGetValue(question[(question.LastIndexOf('.') + 1)..], out string? answer)) await visitor.AnswerAsync(answer);
            else await visitor.SkipAsync();
        }

        captions.Should().Equal("Over materiaal 1 en 2", "Over materiaal 3 en 5");
    }

    [Fact]
    public async Task An_answer_that_is_changed_on_the_way_back_changes_for_all_that_are_alike()
    {
        await using Visitor visitor = await StartAsync($"{A} {B}");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        string first = (await visitor.QuestionAsync())!;
        await visitor.SkipAsync();
        await visitor.PressAsync(".back a");
        (await visitor.QuestionAsync()).Should().Be(first);
        await visitor.AnswerAsync("photo");
        await visitor.AnswerAllAsync(null, Picture);
        (await visitor.Page.Locator("main").InnerTextAsync()).Split("Foto").Length.Should().BeGreaterThanOrEqualTo(3, "both have the new answer");
    }

    [Fact]
    public async Task An_answer_about_one_address_never_overrules_what_another_address_shows()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await StartAsync($"https://drive.google.com/file/d/1 {A}", host);
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        await visitor.AnswerAllAsync(null, new Dictionary<string, string>(Picture) { ["place"] = "cloud" });
        await visitor.SendAsync();
        ReceivedReport report = (await host.Services.GetRequiredService<IReportStore>().ListAsync(new(), 0, 9, TestContext.Current.CancellationToken)).Single();
        report.Decided.Outcome!.Items.Select(item => item.Route).Should().Equal("refer", "assess");
    }

    [Fact]
    public async Task Addresses_that_are_not_alike_are_asked_about_one_by_one()
    {
        await using Visitor visitor = await StartAsync($"{A} {B}");
        await visitor.Page.Locator("#apart").CheckAsync();
        await visitor.ContinueAsync();
        (await visitor.Page.Locator(".caption").InnerTextAsync()).Should().Be("Over materiaal 1");
        (await visitor.AnswerAllAsync(null, Picture)).Should().Be(12);
    }

    [Fact]
    public async Task What_is_one_address_after_all_can_stay_one_and_a_box_can_be_cleared()
    {
        await using Visitor visitor = await StartAsync($"{A} {B}");
        await visitor.PressAsync("button[value=one-address]");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").InnerTextAsync()).Should().Be($"{A} {B}");
        await using Visitor mended = await StartAsync($"{A} {B}");
        await mended.Page.Locator("#url-1").FillAsync("and_more");
        await mended.PressAsync("button[value=one-address]");
        await mended.StopEarlyAsync();
        (await mended.Page.Locator("dd.address").InnerTextAsync()).Should().Be($"{A} and_more");
        await using Visitor other = await StartAsync($"{A} {B}");
        await other.Page.Locator("#url-1").FillAsync("");
        await other.ContinueAsync();
        await other.StopEarlyAsync();
        (await other.Page.Locator("dd.address").InnerTextAsync()).Should().Be(A);
    }

    [Fact]
    public async Task More_than_fit_are_told_and_all_stay_in_their_boxes()
    {
        await using Visitor visitor = await StartAsync(string.Join(' ', Enumerable.Range(0, 31).Select(i => $"https://example.org/{i}")));
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("Dit zijn 31 adressen").And.Contain("nog 30");
        (await visitor.Page.Locator("input[name=urls]").CountAsync()).Should().Be(31);
        await visitor.Page.Locator("#url-0").FillAsync("");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").CountAsync()).Should().Be(30);
        await visitor.SendAsync();
        visitor.Path.Should().Be("/nl/received");
    }

    [Fact]
    public async Task Addresses_that_are_given_in_the_place_of_an_item_take_over_its_answers()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync(A, Picture);
        await visitor.PressAsync("section:has(dd.address) dd.action a");
        await visitor.AddressAsync($"{B} {C}");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        visitor.Path.Should().Be("/nl/check");
        (await visitor.Page.Locator("dd.address").AllInnerTextsAsync()).Should().Equal(B, C);
        (await visitor.Page.Locator(".note").CountAsync()).Should().Be(0, "no question is open");
    }

    private async Task<Visitor> StartAsync(string pasted, IntakeHost? host = null)
    {
        Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync(pasted);
        return visitor;
    }
}
