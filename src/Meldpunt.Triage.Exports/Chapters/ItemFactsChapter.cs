using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The facts of an item, in the order of asking.</summary>
internal static class ItemFactsChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        Vocabulary vocabulary = documented.Policy.Vocabulary;
        return new("item-facts", documented.Texts.Say("item-facts.heading"), [new Paragraph(documented.Texts.Say("item-facts.lead", documented.Names.Doubt()))])
        {
            Parts = vocabulary.ItemFacts.Select(fact => FactSection.Write(documented, fact, isOfItem: true)).ToValueList(),
        };
    }
}
