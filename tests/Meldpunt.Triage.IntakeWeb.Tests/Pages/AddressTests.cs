using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Addresses of material that cannot be read or are too long: whatever was typed is kept.</summary>
public sealed class AddressTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_address_that_cannot_be_read_is_kept_and_asked_about_once_more()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("photo.jpg");
        while (!(await visitor.QuestionAsync())!.EndsWith(".link", StringComparison.Ordinal)) await visitor.AnswerAsync(await visitor.QuestionAsync() is "items[0].place" ? "public-internet" : await FirstAsync(visitor));
        (await visitor.Page.Locator(".note").InnerTextAsync()).Should().Contain("niet lezen");
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Be("photo.jpg");
        await visitor.Page.Locator("#url").FillAsync("");
        await visitor.AnswerAsync("given");
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("Vul het internetadres in");
        await visitor.Page.Locator("#url").FillAsync("https://example.org/photo.jpg");
        await visitor.AnswerAsync("given");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").InnerTextAsync()).Should().Be("https://example.org/photo.jpg");
    }

    [Fact]
    public async Task A_typed_address_is_still_in_the_form_after_an_error()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        string tooLong = $"https://example.org/{new string('a', 9000)}";
        await visitor.AddressAsync(tooLong);
        (await visitor.Page.Locator("#url").InputValueAsync()).Should().Be(tooLong);
        await visitor.Page.Locator("#url").FillAsync("https://example.org/a");
        await visitor.NoAddressAsync();
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("Je hebt een adres ingevuld");
        await visitor.Page.Locator("#url").FillAsync("");
        await visitor.NoAddressAsync();
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("Geen adres");
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_asked_for_again()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync($"https://example.org/{new string('a', 9000)}");
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("8.192");
        await visitor.AddressAsync($"https://example.org/{new string('a', 8000)}");
        await visitor.StopEarlyAsync();
        (await visitor.Page.Locator("dd.address").InnerTextAsync()).Should().HaveLength(8020);
        await visitor.SendAsync();
        visitor.Path.Should().Be("/nl/received");
    }

    [Fact]
    public async Task Addresses_too_long_together_give_an_error_and_those_entered_before_can_still_be_sent()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        for (int item = 0; item < 2; item++)
        {
            await visitor.AddressAsync(Long());
            if (visitor.Path.EndsWith("/question", StringComparison.Ordinal)) await visitor.StopEarlyAsync();
            await visitor.PressAsync("main a.button.second");
        }

        await visitor.AddressAsync(Long());
        (await visitor.ErrorSummary.InnerTextAsync()).Should().Contain("samen te lang");
        await visitor.PressAsync(".back a");
        (await visitor.Page.Locator("dd.address").CountAsync()).Should().Be(2);
        await visitor.SendAsync();
        visitor.Path.Should().Be("/nl/received");

        // Signs at random, which no packing makes much shorter.
        static string Long() => $"https://example.org/{string.Concat(Enumerable.Range(0, 7900).Select(_ => (char)Random.Shared.Next(0x4E00, 0x9FFF)))}";
    }

    private static async Task<string> FirstAsync(Visitor visitor) => (await visitor.Page.Locator("input[name=answer]").First.GetAttributeAsync("value"))!;
}
