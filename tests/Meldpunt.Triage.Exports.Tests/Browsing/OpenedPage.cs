using Microsoft.Playwright;

namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>A page in a browser, with what it asked for and what the browser complained of.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    public OpenedPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => _requests.Add(request.Url);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => _complaints.Add(message.Text);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Requests => _requests;

    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
