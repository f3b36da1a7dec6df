using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>The parts of a contact, by the names that they have in a document; null where there is none.</summary>
internal static class ContactParts
{
    public static IEnumerable<(string Name, string? Value)> Of(Contact contact) =>
    [
        ("name", contact.Name),
        ("phone", contact.Phone),
    ];
}
