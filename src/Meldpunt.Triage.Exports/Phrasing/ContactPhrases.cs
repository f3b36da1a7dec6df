using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Says how to reach an organisation.</summary>
internal static class ContactPhrases
{
    public static Prose Write(ExportTexts texts, Contact contact) => contact.Phone is { } phone
        ? texts.Say("contact.phone", Prose.Of(contact.Name), Prose.Of(phone))
        : Prose.Of(contact.Name);
}
