using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Each item has its own end: what happens with it, why, and what its reporter can do.</summary>
public sealed class ItemEndTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, string> Picture = new() { ["immediate-danger"] = "no", ["format"] = "photo", ["rendering"] = "photographic", ["persons"] = "child", ["nature"] = "sexual-pose" };

    [Fact]
    public async Task An_item_for_analysts_and_one_for_others_are_told_apart()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.FillInAsync("https://example.org/a", Picture);
        await visitor.PressAsync("main a.button.second");
        await visitor.FillInAsync("http://example.onion/", Picture);
        await visitor.PressAsync("main a.button.second");
        await visitor.FillInAsync("https://example.org/b", Picture);
        await visitor.SendAsync();
        string page = await visitor.Page.Locator("main").InnerTextAsync();
        (await visitor.Page.Locator("main > h2").AllInnerTextsAsync()).Take(2).Should().Equal("Materiaal 1 en 3: Beoordeling door een analist", "Materiaal 2: Naar een andere organisatie");
        page.Should().Contain("Dank je wel voor je melding. Hieronder lees je wat ermee gebeurt.")
            .And.Contain("Voor zover we weten staat het materiaal op het darkweb")
            .And.Contain("Wij bekijken het zelf niet en geven het niet door.");
        (await visitor.Page.Locator(".ends li").AllInnerTextsAsync()).Should().Equal("Materiaal 1: https://example.org/a", "Materiaal 3: https://example.org/b", "Materiaal 2: http://example.onion/");
        Order(page, "Materiaal 2: ", "op het darkweb", "Meld dit bij een organisatie hieronder", "Politie");
    }

    [Fact]
    public async Task What_a_host_sets_is_told_where_it_belongs()
    {
        await using IntakeHost host = await IntakeHost.StartAsync(
            null,
            "--Intake:AssessedWithinDays=3",
            "--Intake:ContactPhone=010-1234567",
            "--Intake:ContactEmail=vraag@example.org",
            "--Intake:Support:0:Name=Iemand om mee te praten",
            "--Intake:Support:0:Text:nl=Voor wie zulke beelden zag.",
            "--Intake:Support:0:Phone=0800-0000",
            "--Intake:Support:0:Website=https://example.org/praten");
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        (await visitor.Page.Locator(".footer a[href^='mailto:']").GetAttributeAsync("href")).Should().Be("mailto:vraag@example.org");
        (await visitor.Page.Locator(".footer a[href^='tel:']").GetAttributeAsync("href")).Should().Be("tel:0101234567");
        await visitor.FillInAsync("https://example.org/a", Picture);
        await visitor.SendAsync();
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().Contain("binnen 3 dagen").And.Contain("Bel of mail je ons over deze melding? Noem dan dit nummer.").And.Contain("Voor wie zulke beelden zag.");
        (await visitor.Page.Locator("main a[href='tel:08000000']").CountAsync()).Should().Be(1);
        (await visitor.Page.Locator("main a[href='https://example.org/praten']").InnerTextAsync()).Should().Be("example.org");
    }

    [Fact]
    public void Settings_that_reporters_would_read_and_that_are_wrong_are_refused()
    {
        Func<object> start = () => global::IntakeWeb.IntakeApp.Create(
            "--Intake:AssessedWithinDays=0", "--Intake:ContactPhone=none", "--Intake:ContactEmail=nobody", "--Intake:Support:0:Website=http://example.org/", "--Intake:Database=somewhere");
        start.Should().Throw<InvalidOperationException>().Which.Message.Should().Contain("Intake:AssessedWithinDays").And.Contain("Intake:ContactPhone").And.Contain("Intake:ContactEmail")
            .And.Contain("Intake:Support:0:Name").And.Contain("Intake:Support:0:Website").And.Contain("Intake:Database");
    }

    private static void Order(string page, params string[] parts) => parts.Select(part => page.IndexOf(part, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.NotContain(-1);
}
