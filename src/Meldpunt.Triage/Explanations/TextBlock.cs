namespace Meldpunt.Triage.Explanations;

/// <summary>A piece of a page of text.</summary>
public sealed record TextBlock
{
    /// <summary>What it is.</summary>
    public required TextBlockKind Kind { get; init; }

    /// <summary>Its text, never marked up.</summary>
    public required string Text { get; init; }

    /// <summary>A telephone number that follows the text; null for none.</summary>
    public string? Phone { get; init; }
}
