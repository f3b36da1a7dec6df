using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says how to reach an organisation.</summary>
internal static class ContactPhrases
{
    public static Prose Write(ExportTexts texts, Contact contact) => Prose.Join(
        ", ",
        ContactParts.All.Where(part => contact.Get(part) is not null).Select(part => part == ContactPart.Name ? Prose.Of(contact.Name) : Say(texts, part, contact.Get(part)!)));

    /// <summary>What is said of a contact.</summary>
    public static Prose Write(ExportTexts texts, ContactPattern said) => Prose.Join(
        ", ",
        ContactParts.All.Where(part => said.Get(part) is not null).Select(part => Say(texts, part, said.Get(part)!)));

    private static Prose Say(ExportTexts texts, ContactPart part, string text) => text.Length == 0
        ? texts.Say($"contact.no-{ContactParts.WordOf(part)}")
        : texts.Say($"contact.{ContactParts.WordOf(part)}", new Prose([new(text, link: ContactLines.LinkOf(part, text))]));
}
