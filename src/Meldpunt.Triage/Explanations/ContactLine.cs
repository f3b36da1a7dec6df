using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>A way to reach an organisation, as people read it: <c>Telephone: 112</c>.</summary>
public sealed record ContactLine
{
    /// <summary>What it is of the contact.</summary>
    public required ContactPart Part { get; init; }

    /// <summary>The words before it, such as <c>Telephone: </c>.</summary>
    public required string Before { get; init; }

    /// <summary>The number, the address or the hours.</summary>
    public required string Text { get; init; }

    /// <summary>The words behind it; most often none.</summary>
    public string After { get; init; } = "";

    /// <summary>What a link on <see cref="Text"/> opens: an address of <c>tel:</c>, <c>mailto:</c> or <c>https:</c>; null for no link.</summary>
    public string? Link { get; init; }

    /// <summary>The line as plain text.</summary>
    public override string ToString() => $"{Before}{Text}{After}";
}

/// <summary>Says how to reach an organisation.</summary>
internal static class ContactLines
{
    private static readonly (ContactPart Part, string Phrase)[] Shown =
    [
        (ContactPart.Phone, "call"), (ContactPart.Chat, "chat"), (ContactPart.Url, "website"), (ContactPart.Email, "mail"), (ContactPart.Hours, "hours"),
    ];

    public static ValueList<ContactLine> Write(Referral referral, TextBook book) =>
        Shown.Where(shown => referral.Contact.Get(shown.Part) is not null).Select(shown => Line(referral, shown.Part, shown.Phrase, book)).ToValueList();

    private static ContactLine Line(Referral referral, ContactPart part, string phrase, TextBook book)
    {
        string text = referral.Contact.Get(part)!;
        string hours = $"referral.{referral.Id}.hours";
        if (part == ContactPart.Hours && book.Has(hours)) text = book[hours];
        (string before, string after) = Around(book[$"phrase.{phrase}"]);
        return new() { Part = part, Before = before, Text = text, After = after, Link = LinkOf(part, text) };
    }

    private static (string Before, string After) Around(string phrase)
    {
        int place = phrase.IndexOf("{0}", StringComparison.Ordinal);
        return place < 0 ? ($"{phrase} ", "") : (phrase[..place], phrase[(place + "{0}".Length)..]);
    }

    /// <summary>What a link on a part opens; null for no link.</summary>
    public static string? LinkOf(ContactPart part, string text) => part switch
    {
        ContactPart.Phone => $"tel:{Dialled(text)}",
        ContactPart.Email => $"mailto:{text}",
        ContactPart.Url or ContactPart.Chat => text,
        ContactPart.Name or ContactPart.Hours => null,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // Behind the number of a country, (0) is what is left out.
    private static string Dialled(string phone)
    {
        string number = phone.Contains('+', StringComparison.Ordinal) ? phone.Replace("(0)", "", StringComparison.Ordinal) : phone;
        return string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is '+' or '*'));
    }
}
