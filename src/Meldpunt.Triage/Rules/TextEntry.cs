namespace Meldpunt.Triage.Policies;

/// <summary>One text.</summary>
/// <param name="Key">What it is the text of, such as <c>reason.drawing</c> or <c>answer.place.cloud</c>.</param>
/// <param name="Text">The text, one or two plain sentences.</param>
public sealed record TextEntry(string Key, string Text);
