using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Where a test says that the browser complained of nothing, it would have noticed.</summary>
public sealed class ComplaintsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("() => { const image = document.createElement('img'); image.src = 'https://example.org/a.png'; document.body.append(image); }", "Content Security Policy")]
    [InlineData("() => { location.href = 'https://example.org/'; }", "a request to example.org")]
    [InlineData("() => { setTimeout(() => { throw new Error('it failed'); }); }", "it failed")]
    [InlineData("() => { console.error('it was said'); }", "it was said")]
    public async Task What_a_browser_refuses_or_fetches_elsewhere_is_noticed(string function, string complaint)
    {
        await using Visitor visitor = await browser.BrowseAsync();
        await visitor.GoAsync();
        visitor.Complaints.Should().BeEmpty();
        await visitor.Browser.RunAsync(function);
        for (int wait = 0; wait < 1_200 && visitor.Complaints.Count == 0; wait++) await Task.Delay(50, TestContext.Current.CancellationToken);
        visitor.Complaints.Should().Contain(said => said.Contains(complaint, StringComparison.Ordinal));
    }
}
