namespace Meldpunt.Triage.Explanations;

/// <summary>What a piece of a page is.</summary>
public enum TextBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The heading of the page.</summary>
    Title,

    /// <summary>The heading of a part.</summary>
    Heading,

    /// <summary>One point of a list.</summary>
    Point,
}
