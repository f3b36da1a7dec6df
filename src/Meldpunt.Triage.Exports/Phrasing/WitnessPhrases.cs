using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Shows the smallest reports that show something: their answers in words, and as an engine reads them.</summary>
internal static class WitnessPhrases
{
    public static IEnumerable<Prose> Write(ExportTexts texts, PolicyNames names, ValueList<Witness> witnesses) =>
        Say(texts, names, witnesses).Zip(witnesses, (said, witness) => (Prose[])[said, Prose.Json(witness.ToJson())]).SelectMany(lines => lines);

    /// <summary>Their answers in words, a line for each.</summary>
    public static IEnumerable<Prose> Say(ExportTexts texts, PolicyNames names, ValueList<Witness> witnesses) =>
        witnesses.Select((witness, place) => texts.Say(place == 0 ? "witness" : "witness.against", Prose.Join("; ", Answers(texts, names, witness))));

    /// <summary>What is answered about each item, and about the report, each on a line.</summary>
    public static IEnumerable<Prose> Answers(ExportTexts texts, PolicyNames names, Witness witness)
    {
        for (int item = 0; item < witness.Items.Count; item++)
        {
            Prose answers = Said(texts, names, witness.Items[item], witness.WithAddress);
            yield return witness.Items.Count == 1 ? answers : texts.Say("witness.item", Prose.Of(texts.Count(item + 1)), answers);
        }

        if (witness.Items.IsEmpty) yield return texts.Say("row.items.none");
        if (witness.Report.Count > 0) yield return texts.Say("witness.report", Said(texts, names, witness.Report, withAddress: false));
        if (witness.IsClosed) yield return texts.Say("witness.closed");
    }

    private static Prose Said(ExportTexts texts, PolicyNames names, Answers answers, bool withAddress)
    {
        IEnumerable<Prose> said = answers.Select(answer => names.Given(answer.Key, answer.Value));
        Prose[] all = [.. withAddress ? said.Prepend(texts.Say("row.address.some")) : said];
        return all.Length == 0 ? texts.Say("witness.nothing") : Prose.Join(", ", all);
    }
}
