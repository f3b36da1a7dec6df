using System.Xml;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The texts for people that the model repeats: those of the policy's first language.</summary>
internal static class DmnTexts
{
    /// <summary>The question of a fact; null when the policy has no texts.</summary>
    public static string? QuestionOf(TriagePolicy policy, Fact fact) => Entry(policy, fact)?.Text;

    /// <summary>Where a rule comes from, as <c>§5</c> or <c>§2 (ruling)</c>; empty for no source.</summary>
    public static string Cite(Citation source)
    {
        string sections = string.Join(", ", source.Sections.Select(section => $"§{section}"));
        return !source.Ruling ? sections : sections.Length == 0 ? "ruling" : $"{sections} (ruling)";
    }

    /// <summary>Adds a fault for each text that no XML document can hold.</summary>
    public static void Check(FaultList faults, TriagePolicy policy)
    {
        Check(faults, "$.version", policy.Version);
        for (int i = 0; i < policy.Sections.Count; i++)
        {
            Check(faults, $"$.sections[{i}].id", policy.Sections[i].Id);
            Check(faults, $"$.sections[{i}].title", policy.Sections[i].Title);
        }

        foreach (TextEntry entry in policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).Select(fact => Entry(policy, fact)).OfType<TextEntry>())
        {
            Check(faults, $"$.texts.{policy.Texts.Languages[0].Language}.{entry.Key}", entry.Text);
        }
    }

    private static TextEntry? Entry(TriagePolicy policy, Fact fact) =>
        policy.Texts.Languages.IsEmpty ? null : policy.Texts.Languages[0].Entries.FirstOrDefault(entry => entry.Key == $"fact.{fact.Id}");

    private static void Check(FaultList faults, string path, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            faults.Add(path, $"the character U+{(int)text[i]:X4} cannot be written in XML; leave it out");
            return;
        }
    }
}
