using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Lists;

namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>Finds a host's row: those that are certain first, then those that hint, then the public ones.</summary>
internal static class HostRows
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private const int FewestDigits = 2;
    private const int MostDigits = 9;
    private const int DaysOfMonth = 31;

    /// <summary>The row of a host and what lies behind it.</summary>
    public static HostRow Find(Host host, ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = host.NameWithoutRoot;
        if (host.Kind == HostKind.Domain) return IsWellFormed(name) && !HidesScheme(name) ? OfName(name, path) : HostRow.None;
        if (host.Kind == HostKind.Ipv4 && IsNumberOrDate(name)) return HostRow.None;
        return host.IsGlobalAddress ? HostRow.Public : HostRow.Local;
    }

    /// <summary>Whether a name ends as a name can that is written without a scheme.</summary>
    public static bool EndsAsName(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length < name.Length
            && (TopLevelNames.IsOne(last) || OfEnding(name, last) is HostRow.DarkWeb or HostRow.Local or HostRow.PrivateNetwork or HostRow.Loki);
    }

    /// <summary>The row of a name that is well formed and hides no scheme.</summary>
    public static HostRow OfName(ReadOnlySpan<char> name, ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        HostRow row = OfEnding(name, last);
        if (row != HostRow.None || last.Length == name.Length) return row;
        row = KnownHosts.PlaceOf(name.TrimStart('_'), path) switch
        {
            UrlPlace.Cloud => HostRow.Storage,
            UrlPlace.DarkWeb => HostRow.Gateway,
            UrlPlace.OtherNonPublic => HostRow.Invitation,
            null => IsGateway(name) ? HostRow.Gateway : HostRow.None,
            _ => throw new UnreachableException(),
        };
        return row == HostRow.None && TopLevelNames.IsOne(last) ? HostRow.Public : row;
    }

    // The special-use names of RFC 6761, 6762, 7686, 8375 and 9476, and those that private networks took.
    private static HostRow OfEnding(ReadOnlySpan<char> name, ReadOnlySpan<char> last)
    {
        if (last.Length == name.Length) return OfWord(name);
        return last switch
        {
            "onion" or "i2p" => HostRow.DarkWeb,
            "localhost" or "local" or "internal" or "test" or "invalid" or "alt" => HostRow.Local,
            "arpa" when name is "home.arpa" => HostRow.PrivateNetwork,
            "arpa" when name.EndsWith(".home.arpa", StringComparison.Ordinal) => HostRow.Local,
            "lan" or "home" or "corp" or "intranet" => HostRow.PrivateNetwork,
            "loki" => HostRow.Loki,
            _ => HostRow.None,
        };
    }

    private static HostRow OfWord(ReadOnlySpan<char> word)
    {
        if (word is "localhost") return HostRow.Local;
        bool isSlip = word is "www" || OtherSchemes.IsWord(word) || (SchemeSpellings.TryRead(word, out int length, out _) && length == word.Length);
        return isSlip ? HostRow.None : HostRow.Word;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> name)
    {
        char before = '.';
        foreach (char character in name)
        {
            if (character == '.' ? before == '.' : !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')) return false;
            before = character;
        }

        return before != '.';
    }

    // "https__example.org" within another name: two addresses that a slip made one.
    private static bool HidesScheme(ReadOnlySpan<char> name) =>
        name.Contains("http__", StringComparison.Ordinal) || name.Contains("https__", StringComparison.Ordinal);

    // "abc.onion.example": the name of the dark web is before the gateway's own.
    private static bool IsGateway(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("www.", StringComparison.Ordinal)) name = name[4..];
        int dot = name.IndexOf('.');
        while (dot >= 0)
        {
            name = name[(dot + 1)..];
            dot = name.IndexOf('.');
            if (dot >= 0 && name[..dot] is "onion" or "i2p" or "tor2web") return true;
        }

        return false;
    }

    // The number of a post, or a date, is more often meant than the address that a browser makes of it.
    private static bool IsNumberOrDate(ReadOnlySpan<char> name)
    {
        if (name.ContainsAnyExcept(OfNumbers)) return false;
        int parts = name.Count('.') + 1;
        if (parts == 1) return name.Length is >= FewestDigits and <= MostDigits;
        ReadOnlySpan<char> first = name[..name.IndexOf('.')];
        return parts < 4 && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= DaysOfMonth;
    }
}

/// <summary>The row of the policy's table for a host.</summary>
internal enum HostRow
{
    /// <summary>None: the name does not exist, or cannot.</summary>
    None,

    /// <summary>Under an existing top-level name, or a global address.</summary>
    Public,

    /// <summary>Of the dark web.</summary>
    DarkWeb,

    /// <summary>Of one machine or network, or no network at all.</summary>
    Local,

    /// <summary>One label, which is more often a slip than an intranet.</summary>
    Word,

    /// <summary>Under a name that networks of their own use.</summary>
    PrivateNetwork,

    /// <summary>Private storage of the list.</summary>
    Storage,

    /// <summary>Shows the dark web to the public internet.</summary>
    Gateway,

    /// <summary>Under <c>.loki</c>.</summary>
    Loki,

    /// <summary>A way into a closed group or private chat, of the list.</summary>
    Invitation,
}
