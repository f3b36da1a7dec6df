using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Policies;

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
