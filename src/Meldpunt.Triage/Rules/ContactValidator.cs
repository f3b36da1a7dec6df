namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with contacts, and with what is said of them. A message never holds the text itself.</summary>
internal static class ContactValidator
{
    public static void Add(FaultList faults, string path, Contact contact)
    {
        foreach (ContactPart part in ContactParts.All)
        {
            if (contact.Get(part) is { } text) AddPart(faults, path, part, text, "leave it out where there is none");
        }
    }

    /// <summary>What is said of the contacts of referrals.</summary>
    public static void Add(FaultList faults, string path, ValueList<ReferralContact> contacts, TriagePolicy policy)
    {
        string[] referrals = [.. policy.Referrals.Select(referral => referral.Id)];
        foreach (ReferralContact one in contacts)
        {
            string at = $"{path}.{Messages.PathName(one.Referral)}";
            faults.Expect(at, one.Referral, "a referral", referrals);
            if (one.Contact == new ContactPattern()) faults.Add(at, $"nothing is said of this contact; expected {Messages.OneOf(ContactParts.Words)}");
            foreach (ContactPart part in ContactParts.All) AddSaid(faults, at, part, one.Contact.Get(part));
        }

        faults.ExpectDistinct(contacts.Select(one => ($"{path}.{Messages.PathName(one.Referral)}", one.Referral)), "referral here");
    }

    private static void AddSaid(FaultList faults, string path, ContactPart part, string? said)
    {
        if (said is null || (said.Length == 0 && part != ContactPart.Name)) return;
        AddPart(faults, path, part, said, part == ContactPart.Name ? "leave it out where any will do" : "write null for none");
    }

    private static void AddPart(FaultList faults, string path, ContactPart part, string text, string otherwise)
    {
        string word = ContactParts.WordOf(part);
        string at = $"{path}.{word}";
        int length = text.EnumerateRunes().Count();
        if (string.IsNullOrWhiteSpace(text)) faults.Add(at, part == ContactPart.Name ? "an organisation needs a name" : $"'{word}' is blank; {otherwise}");
        else if ((part is ContactPart.Name or ContactPart.Hours ? Characters.InTitle(text) : Characters.InName(text)) is { } character) faults.Add(at, $"'{word}' cannot have {character}");
        else if (text.Trim().Length < text.Length) faults.Add(at, $"'{word}' begins or ends with a blank");
        else if (length > ContactShape.Longest(part)) faults.Add(at, $"'{word}' has {length} characters; expected at most {ContactShape.Longest(part)}");
        else if (ContactShape.Wrong(part, text) is { } wrong) faults.Add(at, wrong);
    }
}
