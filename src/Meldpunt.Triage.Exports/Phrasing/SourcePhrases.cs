using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says where something comes from: "§ 2, 4a (ruling)", and on a line of its own the note that the policy's makers left.</summary>
internal static class SourcePhrases
{
    public static ValueList<Prose> Write(ExportTexts texts, Citation source) =>
        source.Note is { } note ? [Cited(texts, source), texts.Say("source.note", Prose.Of(note))] : [Cited(texts, source)];

    private static Prose Cited(ExportTexts texts, Citation source) => (source.Sections.IsEmpty, source.Ruling) switch
    {
        (true, false) => ExportTexts.Nothing,
        (true, true) => texts.Say("source.ruling"),
        (false, var ruling) => texts.Say(ruling ? "source.sections-ruling" : "source.sections", Prose.Of(string.Join(", ", source.Sections))),
    };
}
