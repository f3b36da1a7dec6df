namespace Meldpunt.Triage.Explanations;

/// <summary>Puts a page together.</summary>
internal sealed class PageWriter(TextBook book)
{
    private readonly List<TextBlock> _blocks = [];

    public TextBook Book => book;

    public PageWriter Title(string text) => Add(TextBlockKind.Title, text);

    public PageWriter Heading(string text) => Add(TextBlockKind.Heading, text);

    public PageWriter Paragraph(string text) => Add(TextBlockKind.Paragraph, text);

    public PageWriter Point(string text) => Add(TextBlockKind.Point, text);

    /// <summary>A heading with points under it; nothing when there are none.</summary>
    public PageWriter Section(string heading, IEnumerable<string> points)
    {
        string[] all = [.. points];
        if (all.Length > 0) Heading(heading);
        foreach (string point in all) Point(point);
        return this;
    }

    public TextPage ToPage() => new() { Language = book.Language, Blocks = _blocks.ToValueList() };

    public PageWriter Add(TextBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    private PageWriter Add(TextBlockKind kind, string text) => Add(new TextBlock { Kind = kind, Text = text });
}
