using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>What a selector finds on a page that is read without a browser.</summary>
internal sealed record PlainLocator(PlainPage Page, string Selector, string? Text) : Locator(Selector, Text)
{
    private IElement[] Found => [.. Page.Document.QuerySelectorAll(Selector).Where(each => Text is null || InnerText(each).Contains(Text, StringComparison.Ordinal))];

    private IElement One => Found is [IElement first, ..] found && (found.Length == 1 || TakesFirst)
        ? first
        : throw new InvalidOperationException($"{Found.Length} elements are {Selector} on {Page.Document.Location.PathName}");

    private IElement Usable => !One.Matches(":disabled, [readonly], [hidden] *, [hidden], [type=hidden]")
        ? One
        : throw new InvalidOperationException($"{Selector} is there, but nobody could use it");

    public override Task<int> CountAsync() => Task.FromResult(Found.Length);

    public override Task<string> InnerTextAsync() => Task.FromResult(InnerText(One));

    public override Task<string[]> AllInnerTextsAsync() => Task.FromResult(Found.Select(InnerText).ToArray());

    public override Task<string?> GetAttributeAsync(string name) => Task.FromResult(One.GetAttribute(name));

    public override Task<string?[]> AllAttributesAsync(string name) => Task.FromResult(Found.Select(each => each.GetAttribute(name)).ToArray());

    public override Task<string> InputValueAsync() => Task.FromResult(One switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IElement other => throw new InvalidOperationException($"{other.LocalName} has no value"),
    });

    public override Task ClickAsync() => Usable switch
    {
        IHtmlAnchorElement { Href: string href } => Page.GotoAsync(href),
        IHtmlButtonElement { Form: IHtmlFormElement form } button => Page.SendAsync(form, button),
        IElement other => throw new InvalidOperationException($"{other.LocalName} leads nowhere"),
    };

    public override Task CheckAsync()
    {
        IHtmlInputElement chosen = (IHtmlInputElement)Usable;
        foreach (IHtmlInputElement other in chosen.Form!.QuerySelectorAll<IHtmlInputElement>("[type=radio]").Where(other => other.Name == chosen.Name)) other.IsChecked = false;
        chosen.IsChecked = true;
        return Task.CompletedTask;
    }

    public override Task FillAsync(string text)
    {
        if (Usable is IHtmlTextAreaElement area) area.Value = text;
        else ((IHtmlInputElement)Usable).Value = text;
        return Task.CompletedTask;
    }

    private static string InnerText(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
