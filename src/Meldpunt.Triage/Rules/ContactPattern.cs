namespace Meldpunt.Triage.Policies;

/// <summary>What is said of a contact. Each part that is said must be the same; one that is null may be anything.</summary>
public sealed record ContactPattern
{
    /// <summary>The name; null for any.</summary>
    public string? Name { get; init; }

    /// <summary>The telephone number, character for character; empty for none, null for any or none.</summary>
    public string? Phone { get; init; }

    /// <summary>The site; empty for none, null for any or none.</summary>
    public string? Url { get; init; }

    /// <summary>The e-mail address; empty for none, null for any or none.</summary>
    public string? Email { get; init; }

    /// <summary>The chat; empty for none, null for any or none.</summary>
    public string? Chat { get; init; }

    /// <summary>The hours as the contact has them; empty for none, null for any or none.</summary>
    public string? Hours { get; init; }

    /// <summary>True when a contact is as this says.</summary>
    /// <param name="contact">The contact.</param>
    public bool Matches(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return !Wrong(contact).Any();
    }

    /// <summary>The parts of a contact that are not as this says.</summary>
    internal IEnumerable<ContactPart> Wrong(Contact contact) => ContactParts.All.Where(part => Get(part) is { } said && said != (contact.Get(part) ?? ""));

    /// <summary>What is said of a part: empty for none, null for nothing.</summary>
    internal string? Get(ContactPart part) => part switch
    {
        ContactPart.Name => Name,
        ContactPart.Phone => Phone,
        ContactPart.Url => Url,
        ContactPart.Email => Email,
        ContactPart.Chat => Chat,
        ContactPart.Hours => Hours,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The pattern that <paramref name="of"/> tells of each part.</summary>
    internal static ContactPattern Create(Func<ContactPart, string?> of) => new()
    {
        Name = of(ContactPart.Name),
        Phone = of(ContactPart.Phone),
        Url = of(ContactPart.Url),
        Email = of(ContactPart.Email),
        Chat = of(ContactPart.Chat),
        Hours = of(ContactPart.Hours),
    };
}

/// <summary>That a referral is made, and how its organisation is reached.</summary>
/// <param name="Referral">The referral's id.</param>
/// <param name="Contact">What is said of its contact.</param>
public sealed record ReferralContact(string Referral, ContactPattern Contact);
