namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What a selector finds on a page, each time it is asked. Asked about one element, it fails when there is none or there are more.</summary>
internal abstract record Locator(string Selector, string? Text)
{
    protected bool TakesFirst { get; private init; }

    public Locator First => this with { TakesFirst = true };

    public abstract Task<int> CountAsync();

    public abstract Task<string> InnerTextAsync();

    public abstract Task<string[]> AllInnerTextsAsync();

    public abstract Task<string?> GetAttributeAsync(string name);

    public abstract Task<string?[]> AllAttributesAsync(string name);

    public abstract Task<string> InputValueAsync();

    /// <summary>Clicks where it can be used; another page comes of it.</summary>
    public abstract Task ClickAsync();

    /// <summary>Chooses it by a click.</summary>
    public abstract Task CheckAsync();

    /// <summary>Enters a text in place of what is there, as from the clipboard.</summary>
    public abstract Task FillAsync(string text);
}
