using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>The schemes of the table that lead to no host. One counts only with what it must have directly behind its colon; else it is prose.</summary>
internal static class OtherSchemes
{
    private static readonly (string Word, OtherScheme Scheme)[] All =
    [
        ("file", OtherScheme.File), ("mailto", OtherScheme.Mail), ("sms", OtherScheme.Sms), ("tel", OtherScheme.Telephone),
        ("mid", OtherScheme.Message), ("magnet", OtherScheme.Magnet), ("ed2k", OtherScheme.Content), ("content", OtherScheme.Content),
        ("data", OtherScheme.Page), ("javascript", OtherScheme.Page), ("about", OtherScheme.Page), ("blob", OtherScheme.Blob),
        ("tg", OtherScheme.Sharing), ("whatsapp", OtherScheme.Sharing), ("viber", OtherScheme.Sharing), ("fb-messenger", OtherScheme.Sharing),
        ("fb", OtherScheme.Sharing), ("line", OtherScheme.Sharing), ("skype", OtherScheme.Sharing), ("twitter", OtherScheme.Sharing),
        ("threema", OtherScheme.Sharing), ("sgnl", OtherScheme.Sharing), ("snapchat", OtherScheme.Sharing), ("instagram", OtherScheme.Sharing),
    ];

    private static readonly int LongestWord = All.Max(one => one.Word.Length);

    /// <summary>Whether a word is one of these schemes, or <c>view-source</c>.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach ((string word, _) in All)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return text.Equals("view-source", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text starts with one, and with what must follow it.</summary>
    public static bool Starts(ReadOnlySpan<char> text) => TryRead(text, out _, out _);

    /// <summary>Reads the scheme, and where its text begins.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out OtherScheme scheme, out int length)
    {
        (scheme, length) = (default, 0);
        int colon = text[..Math.Min(text.Length, LongestWord + 1)].IndexOf(':');
        if (colon < 0) return false;
        foreach ((string word, OtherScheme found) in All)
        {
            if (word.Length != colon || !text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            (scheme, length) = (found, colon + 1);
            return HasItsMark(text[length..], found);
        }

        return false;
    }

    private static bool HasItsMark(ReadOnlySpan<char> rest, OtherScheme scheme) => scheme switch
    {
        OtherScheme.File => rest is ['/' or '\\', ..] || (rest is [_, ':' or '|', ..] && char.IsAsciiLetter(rest[0])),
        OtherScheme.Mail => rest is ['?', ..] || HoldsAt(rest),
        OtherScheme.Sms => rest is ['+' or '?' or (>= '0' and <= '9'), ..],
        OtherScheme.Telephone => rest is ['+' or (>= '0' and <= '9'), ..],
        OtherScheme.Message => HoldsAt(rest),
        OtherScheme.Magnet => rest is ['?', ..],
        OtherScheme.Content or OtherScheme.Sharing => rest.StartsWith("//", StringComparison.Ordinal),
        OtherScheme.Page or OtherScheme.Blob => !rest.IsEmpty && !Blank.IsBlank(rest[0]),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    private static bool HoldsAt(ReadOnlySpan<char> rest)
    {
        foreach (char character in rest)
        {
            if (character == '@') return true;
            if (Blank.IsSpace(character)) return false;
        }

        return false;
    }
}

/// <summary>The schemes of the policy's table that do not lead to a host by themselves.</summary>
internal enum OtherScheme
{
    /// <summary><c>file:</c>, a path of a device.</summary>
    File,

    /// <summary><c>mailto:</c>.</summary>
    Mail,

    /// <summary><c>sms:</c>.</summary>
    Sms,

    /// <summary><c>tel:</c>.</summary>
    Telephone,

    /// <summary><c>mid:</c>, one message.</summary>
    Message,

    /// <summary><c>magnet:</c>.</summary>
    Magnet,

    /// <summary><c>ed2k:</c> and <c>content:</c>.</summary>
    Content,

    /// <summary><c>data:</c>, <c>javascript:</c> and <c>about:</c>: something on a page.</summary>
    Page,

    /// <summary><c>blob:</c> of an origin.</summary>
    Blob,

    /// <summary>The scheme of a program that shares addresses.</summary>
    Sharing,
}

/// <summary>The schemes that lead to a host anyone might open. The names are the schemes.</summary>
internal enum NetworkScheme
{
    Http,
    Https,
    Ftp,
    Ws,
    Wss,

    /// <summary>This one and those behind it are not "special": two slashes must follow the colon.</summary>
    Ftps,
    Sftp,
    Rtsp,
    Rtmp,
    Gopher,
}
