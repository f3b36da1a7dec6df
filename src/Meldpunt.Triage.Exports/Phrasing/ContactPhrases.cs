using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says how to reach an organisation.</summary>
internal static class ContactPhrases
{
    public static Prose Of(ExportTexts texts, Contact contact) => contact.Phone is { } phone
        ? texts.Say("contact.phone", Prose.Of(contact.Name), Prose.Of(phone))
        : Prose.Of(contact.Name);
}
