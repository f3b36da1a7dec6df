using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A document, whatever form it is written in.</summary>
/// <param name="Texts">The words of its language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Opening">What comes before its contents.</param>
/// <param name="Sections">Its sections; each is listed in the contents.</param>
internal sealed record Document(ExportTexts Texts, Prose Title, ValueList<Block> Opening, ValueList<Section> Sections);
