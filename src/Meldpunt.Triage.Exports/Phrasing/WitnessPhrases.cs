using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Shows the smallest reports that show something, as an engine reads them.</summary>
internal static class WitnessPhrases
{
    public static IEnumerable<Prose> Write(ExportTexts texts, ValueList<Witness> witnesses) =>
        witnesses.Select((witness, place) => texts.Say(place == 0 ? "witness" : "witness.against", Prose.Json(witness.ToJson())));
}
