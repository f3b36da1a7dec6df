using System.Text.RegularExpressions;

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

/// <summary>What the parts of a contact look like: so that what is shown can also be dialled, written to and opened.</summary>
internal static partial class ContactShape
{
    /// <summary>One number, which is all digits in it: with words, or with two numbers, a telephone would dial another one.</summary>
    public const string Phone = "^[(]?[+*]?[(]?([0-9][ ()/.*-]*){1,15}$";

    /// <summary>A host of at least two labels, with a port or without, and then what needs no escape.</summary>
    public const string Address =
        "^https://([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9](:[0-9]{1,5})?([/?#][!#-;=?-Z_a-z~]*)?$";

    /// <summary>What people have before the @, and a host.</summary>
    public const string Email =
        "^[A-Za-z0-9_+-]+([.][A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$";

    /// <summary>The most characters of a part.</summary>
    public static int Longest(ContactPart part) => part switch
    {
        ContactPart.Name or ContactPart.Hours => 200,
        ContactPart.Phone => 40,
        ContactPart.Url or ContactPart.Chat => 2_048,
        ContactPart.Email => 254,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The pattern that a part must match; null for any text.</summary>
    public static string? PatternOf(ContactPart part) => part switch
    {
        ContactPart.Name or ContactPart.Hours => null,
        ContactPart.Phone => Phone,
        ContactPart.Url or ContactPart.Chat => Address,
        ContactPart.Email => Email,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>What is wrong with a text of one line, and what is expected; null for nothing.</summary>
    public static string? Wrong(ContactPart part, string text) => part switch
    {
        ContactPart.Name or ContactPart.Hours => null,
        ContactPart.Phone => PhoneShape().IsMatch(text) ? null : WrongPhone(text),
        ContactPart.Url or ContactPart.Chat => WrongAddress(ContactParts.WordOf(part), text),
        ContactPart.Email => WrongEmail(text),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string WrongPhone(string text) =>
        (text.Any(char.IsAsciiDigit) ? "'phone' is not one telephone number" : "'phone' has no digit")
        + "; expected at most 15 digits with spaces and - ( ) / . * between them, + only in front, and no words, such as '+31 20 123 45 67'";

    private static string? WrongAddress(string word, string text)
    {
        bool isAddress = AddressShape().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.HostNameType == UriHostNameType.Dns;
        if (!isAddress) return $"'{word}' is not a whole https address; expected one such as 'https://example.org/help', in ASCII, without a user name and without spaces";
        return HostNames.CanExist(new Uri(text).Host) ? null : NoHost(word);
    }

    private static string? WrongEmail(string text)
    {
        if (!EmailShape().IsMatch(text)) return "'email' is not one e-mail address; expected one such as 'help@example.org', in ASCII and without a name";
        return HostNames.CanExist(text[(text.IndexOf('@', StringComparison.Ordinal) + 1)..]) ? null : NoHost("email");
    }

    private static string NoHost(string word) => $"the host of '{word}' cannot exist; expected one under a top-level name, such as 'example.org'";

    [GeneratedRegex(Phone)]
    private static partial Regex PhoneShape();

    [GeneratedRegex(Address)]
    private static partial Regex AddressShape();

    [GeneratedRegex(Email)]
    private static partial Regex EmailShape();
}
