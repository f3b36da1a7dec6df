using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Changes how an organisation is reached: each part to another one, and what can be left out is.</summary>
internal static class ContactMutants
{
    public static IEnumerable<(MutationOperator Operator, string Text, Contact Contact)> Create(Contact contact)
    {
        foreach (ContactPart part in ContactParts.All)
        {
            if (contact.Get(part) is not { } text) continue;
            string word = ContactParts.WordOf(part);
            yield return (MutationOperator.ChangeContact, $"with another {word}", contact.With(part, Another(part, text)));
            if (part != ContactPart.Name) yield return (MutationOperator.DropContact, $"without its {word}", contact.With(part, null));
        }
    }

    private static string Another(ContactPart part, string text) => part switch
    {
        ContactPart.Name => text == "another name" ? "yet another name" : "another name",
        ContactPart.Phone => AnotherNumber(text),
        ContactPart.Url or ContactPart.Chat => text == "https://another.example/" ? "https://yet-another.example/" : "https://another.example/",
        ContactPart.Email => text == "another@another.example" ? "yet-another@another.example" : "another@another.example",
        ContactPart.Hours => text == "at other times" ? "at yet other times" : "at other times",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // 112 to 113: what a slip of the hand does, and nobody sees.
    private static string AnotherNumber(string phone)
    {
        int last = phone.LastIndexOfAny([.. "0123456789"]);
        return string.Create(CultureInfo.InvariantCulture, $"{phone[..last]}{(phone[last] - '0' + 1) % 10}{phone[(last + 1)..]}");
    }
}
