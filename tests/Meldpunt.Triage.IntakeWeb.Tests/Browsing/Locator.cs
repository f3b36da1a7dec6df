namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What a selector finds on a page, each time it is asked. Asked about one element, it fails when there is none or there are more.</summary>
internal sealed record Locator(BrowserPage Page, string Selector, string? Text)
{
    private const string Find =
        """
        (selector, text, takesFirst, argument) => {
          const found = [...document.querySelectorAll(selector)].filter(each => !text || each.textContent.replace(/\s+/g, " ").includes(text));
          const one = () => {
            if (found.length === 0 || (found.length > 1 && !takesFirst)) throw new Error(`${found.length} elements are ${selector} on ${location.pathname}`);
            return found[0];
          };
          const usable = () => {
            if (one().disabled || one().readOnly || !one().checkVisibility({ visibilityProperty: true })) throw new Error(`${selector} is there, but nobody could use it`);
            return one();
          };

        """;

    // In the middle of the window nothing that stays in place lies over it.
    private const string Click =
        """
        usable().scrollIntoView({ block: "center", behavior: "instant" });
        const box = one().getClientRects()[0];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!one().contains(top) && ![...one().labels ?? []].includes(top)) throw new Error(`${selector} lies under ${top?.outerHTML.slice(0, 200)}`);
        one().click();
        return one().checked ?? true;
        """;

    private bool TakesFirst { get; init; }

    public Locator First => this with { TakesFirst = true };

    public Task<int> CountAsync() => AskAsync<int>("return found.length;");

    public Task<string> InnerTextAsync() => AskAsync<string>("return one().innerText;");

    public Task<string[]> AllInnerTextsAsync() => AskAsync<string[]>("return found.map(each => each.innerText);");

    public Task<string?> GetAttributeAsync(string name) => AskAsync<string?>("return one().getAttribute(argument);", name);

    public Task<string?[]> AllAttributesAsync(string name) => AskAsync<string?[]>("return found.map(each => each.getAttribute(argument));", name);

    public Task<string> InputValueAsync() => AskAsync<string>("return one().value;");

    public Task<bool> IsVisibleAsync() =>
        AskAsync<bool>("return one().checkVisibility({ visibilityProperty: true }) && one().getBoundingClientRect().width > 0;");

    /// <summary>Clicks where it can be seen and nothing lies over it; another page comes of it.</summary>
    public Task ClickAsync() => Page.LeaveAsync(() => AskAsync<bool>(Click));

    /// <summary>Chooses it by a click.</summary>
    public async Task CheckAsync() => (await AskAsync<bool>(Click)).Should().BeTrue("a click chooses {0}", Selector);

    /// <summary>Enters a text in place of what is there, as from the clipboard.</summary>
    public Task FillAsync(string text) => AskAsync<object>(
        "usable().focus(); one().select(); document.execCommand(argument ? 'insertText' : 'delete', false, argument); return null;", text);

    private Task<T> AskAsync<T>(string answer, string? argument = null) => Page.EvaluateAsync<T>($"{Find}{answer}\n}}", Selector, Text, TakesFirst, argument);
}
