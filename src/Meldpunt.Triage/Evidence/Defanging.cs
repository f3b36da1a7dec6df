using System.Text;

namespace Meldpunt.Triage.Evidence;

/// <summary>
/// Undoes the usual disguise of a dangerous address: <c>[.]</c>, <c>(dot)</c>, <c>{:}</c> and the like. The
/// bracket of an IPv6 address stays, because a disguise is only ever a whole word of the list in brackets.
/// The other disguise, <c>hxxp</c>, is a scheme: see <see cref="Schemes"/>.
/// </summary>
internal static class Defanging
{
    private static readonly (string Disguise, string Meaning)[] Words =
    [
        (".", "."), ("dot", "."), (":", ":"), ("/", "/"), ("://", "://"), ("//", "//"), ("@", "@"), ("at", "@"),
    ];

    /// <summary>The text with every disguise undone; the same text if there is none.</summary>
    public static ReadOnlySpan<char> Undo(ReadOnlySpan<char> text)
    {
        char[]? plain = null;
        var length = 0;
        while (TryFind(text, out var start, out var end, out var meaning))
        {
            plain ??= new char[length + text.Length];
            text[..start].CopyTo(plain.AsSpan(length));
            meaning.CopyTo(plain.AsSpan(length + start));
            length += start + meaning.Length;
            text = text[end..];
        }

        if (plain is null)
            return text;

        text.CopyTo(plain.AsSpan(length));
        return plain.AsSpan(0, length + text.Length);
    }

    private static bool TryFind(ReadOnlySpan<char> text, out int start, out int end, out string meaning)
    {
        for (start = NextBracket(text, 0); start < text.Length; start = NextBracket(text, start + 1))
        {
            var close = text[start] switch { '[' => ']', '(' => ')', _ => '}' };
            var inside = text[(start + 1)..];
            foreach (var (disguise, plain) in Words)
            {
                if (inside.Length <= disguise.Length || inside[disguise.Length] != close
                    || !Ascii.EqualsIgnoreCase(inside[..disguise.Length], disguise))
                    continue;

                (end, meaning) = (start + disguise.Length + 2, plain);
                return true;
            }
        }

        (end, meaning) = (text.Length, "");
        return false;
    }

    private static int NextBracket(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOfAny('[', '(', '{');
        return next < 0 ? text.Length : from + next;
    }
}
