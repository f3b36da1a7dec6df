using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Part of step 1: HTML character references, such as <c>&amp;#x2F;</c> and <c>&amp;sol;</c>, which a web layer or template wrote.</summary>
internal static class CharacterReferences
{
    private const int Longest = 18;

    private static readonly (string Name, char Character)[] Names =
    [
        ("amp", '&'), ("sol", '/'), ("colon", ':'), ("period", '.'), ("quest", '?'), ("num", '#'), ("equals", '='), ("commat", '@'),
        ("percnt", '%'), ("plus", '+'), ("comma", ','), ("semi", ';'), ("lowbar", '_'), ("bsol", '\\'), ("quot", '"'), ("apos", '\''),
        ("lt", '<'), ("gt", '>'), ("lpar", '('), ("rpar", ')'), ("lsqb", '['), ("lbrack", '['), ("rsqb", ']'), ("rbrack", ']'),
        ("lcub", '{'), ("lbrace", '{'), ("rcub", '}'), ("rbrace", '}'), ("excl", '!'), ("dollar", '$'), ("ast", '*'), ("verbar", '|'),
        ("vert", '|'), ("grave", '`'), ("nbsp", ' '), ("tab", '\t'), ("newline", '\n'),
    ];

    public static UrlText Decode(UrlText text)
    {
        TextEdit edit = new(text);
        for (int at = text.Characters.IndexOf('&'); at >= 0; at = Next(text.Characters, at))
        {
            ReadOnlySpan<char> rest = text.Characters[(at + 1)..];
            int end = rest[..Math.Min(rest.Length, Longest)].IndexOf(';');
            if (end > 0 && TryRead(rest[..end], out char character)) edit.Replace(at, at + end + 2, [character]);
        }

        return edit.Result();
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        int next = text[(at + 1)..].IndexOf('&');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool TryRead(ReadOnlySpan<char> reference, out char character)
    {
        if (reference[0] == '#') return TryReadNumber(reference[1..], out character);
        foreach ((string name, char named) in Names)
        {
            character = named;
            if (reference.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        character = default;
        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out char character)
    {
        int radix = digits is ['x' or 'X', ..] ? 16 : 10;
        if (radix == 16) digits = digits[1..];
        int number = 0;
        foreach (char c in digits)
        {
            int digit = Digits.ValueOf(c);
            number = digit < radix && number <= char.MaxValue ? (number * radix) + digit : char.MaxValue + 1;
        }

        character = (char)number;
        return !digits.IsEmpty && number is >= ' ' and <= char.MaxValue && !char.IsSurrogate(character);
    }
}
