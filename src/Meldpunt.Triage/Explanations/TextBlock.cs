namespace Meldpunt.Triage.Explanations;

/// <summary>A piece of a page of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, never marked up.</param>
public sealed record TextBlock(TextBlockKind Kind, string Text)
{
    /// <summary>A telephone number that follows the text; null for none.</summary>
    public string? Phone { get; init; }
}
