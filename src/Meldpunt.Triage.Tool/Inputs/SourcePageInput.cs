using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Reads the page that a policy comes from: plain text, or HTML.</summary>
internal static class SourcePageInput
{
    private static readonly HashSet<string> Unseen = ["head", "script", "style", "noscript", "template", "svg", "iframe", "nav"];

    // What stands in a line of text; all other elements begin and end a block.
    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
        "strong", "sub", "sup", "time", "u", "var", "wbr",
    ];

    /// <summary>Loads a page. A file that cannot be read, or has no text, is a result.</summary>
    /// <param name="file">The file.</param>
    public static Loading<SourcePage> Load(string file)
    {
        Loading<byte[]> document = InputDocument.Load(file);
        if (document.Value is not { } bytes) return document.Failed<SourcePage>();
        using StreamReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        string text = reader.ReadToEnd();
        SourcePage page = text.AsSpan().TrimStart().StartsWith("<") ? SourcePage.FromBlocks(Blocks(bytes)) : SourcePage.FromText(text);
        bool isText = !page.Blocks.Any(block => block.Any(char.IsControl));
        return page.Blocks.IsEmpty || !isText ? Loading<SourcePage>.Refused([$"meldpunt: {Terminals.Shown.File(file)} has no text that could be a policy's source"]) : Loading<SourcePage>.Of(page);
    }

    // The main part of a page, where it is marked: menus and footers are not what a policy comes from.
    // The parser reads the bytes in the encoding that the page says it has.
    private static List<string> Blocks(byte[] html)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(new MemoryStream(html));
        List<string> blocks = [""];
        if ((document.QuerySelector("main") ?? document.QuerySelector("article") ?? (IElement?)document.Body) is { } page) Add(page, blocks);
        return blocks;
    }

    private static void Add(INode node, List<string> blocks)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text) blocks[^1] += text.Data;
            if (child is not IElement element || Unseen.Contains(element.LocalName)) continue;
            bool isBlock = !Inline.Contains(element.LocalName);
            if (isBlock) blocks.Add("");
            Add(element, blocks);
            if (isBlock) blocks.Add("");
        }
    }
}
