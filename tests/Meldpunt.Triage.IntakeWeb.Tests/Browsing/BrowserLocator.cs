namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What a selector finds on a page of a browser.</summary>
internal sealed record BrowserLocator(BrowserPage Page, string Selector, string? Text) : Locator(Selector, Text)
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

    public override Task<int> CountAsync() => AskAsync<int>("return found.length;");

    public override Task<string> InnerTextAsync() => AskAsync<string>("return one().innerText;");

    public override Task<string[]> AllInnerTextsAsync() => AskAsync<string[]>("return found.map(each => each.innerText);");

    public override Task<string?> GetAttributeAsync(string name) => AskAsync<string?>("return one().getAttribute(argument);", name);

    public override Task<string?[]> AllAttributesAsync(string name) => AskAsync<string?[]>("return found.map(each => each.getAttribute(argument));", name);

    public override Task<string> InputValueAsync() => AskAsync<string>("return one().value;");

    public Task<bool> IsVisibleAsync() =>
        AskAsync<bool>("return one().checkVisibility({ visibilityProperty: true }) && one().getBoundingClientRect().width > 0;");

    /// <summary>Clicks where it can be seen and nothing lies over it; another page comes of it.</summary>
    public override Task ClickAsync() => Page.LeaveAsync(() => AskAsync<bool>(Click));

    public override async Task CheckAsync() => (await AskAsync<bool>(Click)).Should().BeTrue("a click chooses {0}", Selector);

    public override Task FillAsync(string text) => AskAsync<object>(
        "usable().focus(); one().select(); document.execCommand(argument ? 'insertText' : 'delete', false, argument); return null;", text);

    private Task<T> AskAsync<T>(string answer, string? argument = null) => Page.EvaluateAsync<T>($"{Find}{answer}\n}}", Selector, Text, TakesFirst, argument);
}
