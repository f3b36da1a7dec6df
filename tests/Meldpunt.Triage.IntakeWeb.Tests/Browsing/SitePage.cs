namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>A page as someone uses it, in a browser or without one. What leads to another page is done when that page is there.</summary>
internal abstract class SitePage : IAsyncDisposable
{
    public abstract string Url { get; }

    /// <summary>The address of all that was asked for, in order.</summary>
    public abstract IReadOnlyCollection<string> Requests { get; }

    /// <summary>All that the console says, and errors of scripts.</summary>
    public abstract IReadOnlyCollection<string> Complaints { get; }

    /// <summary>Another page that shares the cookies of this one.</summary>
    public abstract Task<SitePage> SecondTabAsync();

    /// <summary>What a selector finds; with a text, what holds that text.</summary>
    public abstract Locator Locator(string selector, string? text = null);

    /// <returns>The status of the answer.</returns>
    public abstract Task<int> GotoAsync(string url);

    public abstract Task GoBackAsync();

    public abstract Task GoForwardAsync();

    public abstract Task ReloadAsync();

    public abstract Task<string> TitleAsync();

    public abstract Task<IReadOnlyList<(string Name, string Value)>> CookiesAsync();

    public abstract Task ClearCookiesAsync();

    public abstract Task SelectOptionAsync(string selector, string value);

    /// <summary>Chooses a file with a text for a field.</summary>
    public abstract Task UploadAsync(string selector, string text);

    /// <summary>Takes out of the page whatever a selector finds, as someone could who means harm.</summary>
    public abstract Task RemoveAsync(string selector);

    /// <summary>Adds a hidden field to the first form.</summary>
    public abstract Task AddFieldAsync(string name, string value);

    public abstract ValueTask DisposeAsync();
}
