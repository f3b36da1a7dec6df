using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>What an address shows is told at once, with a way to correct it; and so is an answer that it overrules.</summary>
public sealed class AddressNoteTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("http://intranet/photo", "lijkt niet op een openbare plek")]
    [InlineData("http://localhost/a", "niet iedereen kan het openen")]
    [InlineData("http://example.onion/", "alleen op het darkweb")]
    [InlineData("someone@example.org", "een e-mailadres of telefoonnummer")]
    [InlineData("photo.jpg", "niet lezen")]
    public async Task An_address_that_looks_mistyped_or_not_public_is_told_on_the_next_page_and_can_be_corrected(string address, string told)
    {
        await using Visitor visitor = await StartAsync(address);
        (await visitor.Page.Locator(".note").InnerTextAsync()).Should().Contain(told);
        await visitor.PressAsync(".note a");
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Be(address);
        await visitor.AddressAsync("https://example.org/a");
        (await visitor.Page.Locator(".note").CountAsync()).Should().Be(0);
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").InnerTextAsync()).Should().Be("https://example.org/a");
    }

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("https://drive.google.com/file/d/1")]
    public async Task An_address_of_a_place_that_can_be_public_is_not_doubted(string address)
    {
        await using Visitor visitor = await StartAsync(address);
        (await visitor.Page.Locator(".note").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task An_answer_that_the_address_overrules_is_told_where_it_is_given_where_it_is_checked_and_after()
    {
        await using Visitor visitor = await StartAsync("http://localhost/a");
        await visitor.StopEarlyAsync();
        await visitor.ChangeAsync("place");
        (await visitor.Page.Locator(".note").InnerTextAsync()).Should().Contain("Volgens het adres is het antwoord: “Op een andere besloten plek, zoals een gesloten groep”. Dat weegt zwaarder");
        await visitor.AnswerAsync("public-internet");
        visitor.Path.Should().Be("/nl/check");
        string[] rows = await visitor.Page.Locator("section:has(dd.address) dd:not(.action)").AllInnerTextsAsync();
        rows.Should().Contain("Op het openbare internet (volgens het adres: Op een andere besloten plek, zoals een gesloten groep)");
        (await visitor.Page.Locator(".note").First.InnerTextAsync()).Should().Contain("Je antwoord past niet bij het adres. We gaan uit van:");
    }

    [Fact]
    public async Task An_answer_that_contradicts_a_public_address_is_told_as_that_and_nobody_is_told_that_the_address_doubts()
    {
        await using Visitor visitor = await StartAsync("https://example.org/a");
        await visitor.StopEarlyAsync();
        await visitor.ChangeAsync("place");
        (await visitor.Page.Locator(".note").CountAsync()).Should().Be(0, "a cloud would pass, for one");
        await visitor.AnswerAsync("dark-web");
        (await visitor.Page.Locator(".note").First.InnerTextAsync()).Should().Contain("Je antwoord en het adres zeggen iets anders.");
        (await visitor.Page.Locator("section:has(dd.address) dd:not(.action)").AllInnerTextsAsync()).Should().Contain("Op het darkweb (het adres zegt iets anders)");
    }

    [Fact]
    public async Task An_answer_about_the_place_of_an_address_does_not_decide_about_another_address()
    {
        await using Visitor visitor = await StartAsync("https://drive.google.com/file/d/1");
        await visitor.FillInAsync(null, new Dictionary<string, string> { ["format"] = "photo", ["rendering"] = "photographic", ["persons"] = "child", ["nature"] = "sexual-act", ["place"] = "cloud" });
        await visitor.PressAsync("section:has(dd.address) dd.action a");
        await visitor.AddressAsync("https://example.org/a");
        await visitor.SendAsync();
        (await visitor.Page.Locator("main > h2").First.InnerTextAsync()).Should().Be("Beoordeling door een analist");
    }

    private async Task<Visitor> StartAsync(string address)
    {
        Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync(address);
        return visitor;
    }
}
