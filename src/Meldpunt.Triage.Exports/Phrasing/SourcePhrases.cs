using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says where something comes from: "§ 2, 4a (ruling)".</summary>
internal static class SourcePhrases
{
    public static Prose Write(ExportTexts texts, Citation source) => (source.Sections.IsEmpty, source.Ruling) switch
    {
        (true, false) => Prose.Of("–"),
        (true, true) => texts.Say("source.ruling"),
        (false, var ruling) => texts.Say(ruling ? "source.sections-ruling" : "source.sections", Prose.Of(string.Join(", ", source.Sections))),
    };
}
