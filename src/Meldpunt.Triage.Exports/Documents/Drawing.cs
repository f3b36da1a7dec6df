using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A picture. What it shows is also described in words, so a form without pictures leaves it out.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Svg">The picture as an SVG element, all text in it encoded.</param>
internal sealed record Drawing(Prose Caption, string Svg) : Block;
