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
    private const string Point =
        """
        usable().scrollIntoView({ block: "center", behavior: "instant" });
        const box = one().getClientRects()[0];
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const top = document.elementFromPoint(x, y);
        if (!one().contains(top) && ![...one().labels ?? []].includes(top)) throw new Error(`${selector} lies under ${top?.outerHTML.slice(0, 200)}`);
        return [x, y];
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

    /// <summary>Clicks as a mouse does; another page comes of it.</summary>
    public Task ClickAsync() => Page.LeaveAsync(ClickOnlyAsync);

    /// <summary>Chooses it by the mouse.</summary>
    public async Task CheckAsync()
    {
        await ClickOnlyAsync();
        (await AskAsync<bool>("return one().checked;")).Should().BeTrue("a click chooses {0}", Selector);
    }

    /// <summary>Enters a text in place of what is there.</summary>
    public async Task FillAsync(string text)
    {
        await Page.DrawnAsync();
        await AskAsync<object>("usable().focus(); one().select(); return null;");
        await (text.Length == 0 ? Page.PressKeyAsync("Delete") : Page.InsertAsync(text));
    }

    private async Task ClickOnlyAsync()
    {
        await Page.DrawnAsync();
        double[] point = await AskAsync<double[]>(Point);
        await Page.ClickAtAsync(point[0], point[1]);
    }

    private Task<T> AskAsync<T>(string answer, string? argument = null) => Page.EvaluateAsync<T>($"{Find}{answer}\n}}", Selector, Text, TakesFirst, argument);
}
