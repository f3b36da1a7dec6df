namespace Meldpunt.Triage.Policies;

/// <summary>How to reach an organisation. What is null is not known, and is not shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Its telephone number as people write it, with at most 15 digits and no words; null when it is reached otherwise.</param>
public sealed record Contact(string Name, string? Phone = null)
{
    /// <summary>Its site, a whole https address in ASCII.</summary>
    public string? Url { get; init; }

    /// <summary>Its e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The https address of its chat.</summary>
    public string? Chat { get; init; }

    /// <summary>
    /// When it can be reached, in the words of whoever maintains the policy. Where the policy has texts, people read
    /// <c>referral.ID.hours</c> of their language instead.
    /// </summary>
    public string? Hours { get; init; }

    /// <summary>A part; null for none.</summary>
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

    /// <summary>The contact with one part changed.</summary>
    internal Contact With(ContactPart part, string? value) => part switch
    {
        ContactPart.Name => this with { Name = value! },
        ContactPart.Phone => this with { Phone = value },
        ContactPart.Url => this with { Url = value },
        ContactPart.Email => this with { Email = value },
        ContactPart.Chat => this with { Chat = value },
        ContactPart.Hours => this with { Hours = value },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

/// <summary>A part of a contact.</summary>
public enum ContactPart
{
    /// <summary>The organisation's name.</summary>
    Name,

    /// <summary>Its telephone number.</summary>
    Phone,

    /// <summary>Its site.</summary>
    Url,

    /// <summary>Its e-mail address.</summary>
    Email,

    /// <summary>Its chat.</summary>
    Chat,

    /// <summary>When it can be reached.</summary>
    Hours,
}

/// <summary>The parts of a contact, and their words in documents.</summary>
internal static class ContactParts
{
    /// <summary>All parts, in the order of a document.</summary>
    public static ContactPart[] All { get; } = [ContactPart.Name, ContactPart.Phone, ContactPart.Url, ContactPart.Email, ContactPart.Chat, ContactPart.Hours];

    /// <summary>The words of all parts, in the same order.</summary>
    public static string[] Words => field ??= [.. All.Select(WordOf)];

    /// <summary>The part's property in a document.</summary>
    public static string WordOf(ContactPart part) => part switch
    {
        ContactPart.Name => "name",
        ContactPart.Phone => "phone",
        ContactPart.Url => "url",
        ContactPart.Email => "email",
        ContactPart.Chat => "chat",
        ContactPart.Hours => "hours",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

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

    /// <summary>What of a contact is not as this says, such as "the phone is '112', not none"; empty when it matches.</summary>
    /// <param name="contact">The contact.</param>
    public ValueList<string> Mismatches(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Wrong(contact).Select(part => $"the {ContactParts.WordOf(part)} is {Shown(contact.Get(part))}, not {Shown(Get(part))}").ToValueList();

        static string Shown(string? text) => string.IsNullOrEmpty(text) ? "none" : $"'{text}'";
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
