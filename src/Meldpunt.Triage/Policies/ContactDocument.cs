using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Contacts in a document, and what is said of those of referrals: <c>{"REFERRAL": {"phone": "…", "chat": null}}</c>.</summary>
internal static class ContactDocument
{
    public static Contact Read(JsonLocation place, FaultList faults)
    {
        LocatedObject contact = new(place, faults, ContactParts.Words);
        Contact read = new(contact.Text(ContactParts.WordOf(ContactPart.Name)));
        return ContactParts.All.Where(part => part != ContactPart.Name)
            .Aggregate(read, (known, part) => known.With(part, contact.OptionalText(ContactParts.WordOf(part))));
    }

    public static void Write(Utf8JsonWriter json, Contact contact)
    {
        json.WriteStartObject("contact");
        foreach (ContactPart part in ContactParts.All)
        {
            if (contact.Get(part) is { } text) json.WriteString(ContactParts.WordOf(part), text);
        }

        json.WriteEndObject();
    }

    public static ValueList<ReferralContact> ReadSaid(JsonLocation place, FaultList faults) =>
        LocatedObject.MembersOf(place, faults).Select(member => new ReferralContact(member.Key, ReadPattern(member.Value, faults))).ToValueList();

    public static void WriteSaid(Utf8JsonWriter json, ValueList<ReferralContact> contacts)
    {
        json.WriteStartObject("contacts");
        foreach (ReferralContact one in contacts)
        {
            json.WriteStartObject(one.Referral);
            foreach (ContactPart part in ContactParts.All) WriteSaid(json, ContactParts.WordOf(part), one.Contact.Get(part));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter json, string word, string? said)
    {
        if (said is null) return;
        if (said.Length == 0) json.WriteNull(word);
        else json.WriteString(word, said);
    }

    private static ContactPattern ReadPattern(JsonLocation place, FaultList faults)
    {
        LocatedObject pattern = new(place, faults, ContactParts.Words);
        return ContactPattern.Create(part => pattern.Find(ContactParts.WordOf(part)) is { } said ? ReadSaid(pattern, part, said, faults) : null);
    }

    // Every organisation has a name, so none cannot be expected.
    private static string ReadSaid(LocatedObject pattern, ContactPart part, JsonLocation said, FaultList faults)
    {
        if (said.Kind == JsonTokenType.Null && part != ContactPart.Name) return "";
        string text = pattern.TextOf(said);
        if (said.Kind == JsonTokenType.String && text.Length == 0) faults.Add(new()
        {
            Path = said.Path,
            Message = $"'{ContactParts.WordOf(part)}' is blank{(part == ContactPart.Name ? "" : "; write null for none")}",
            Line = said.Line,
            Column = said.Column,
        });
        return text;
    }
}
