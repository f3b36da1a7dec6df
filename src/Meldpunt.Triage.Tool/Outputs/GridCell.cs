using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A cell of a printed row.</summary>
/// <param name="Text">Its text, broken into lines that fit.</param>
/// <param name="Width">The width of its column.</param>
internal sealed record GridCell(string Text, int Width)
{
    /// <summary>How it looks where there are colours.</summary>
    public Style Style { get; init; } = Style.Plain;
}
