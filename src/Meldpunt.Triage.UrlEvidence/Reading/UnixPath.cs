using System.Buffers;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Part of step 6: a Unix path below a root that devices have and sites do not.</summary>
internal static class UnixPath
{
    // A star matches one part, of any name; "????-????" the number of a memory card.
    private static readonly string[] Roots =
    [
        "/home/*/", "/Users/*/", "/sdcard/", "/storage/emulated/", "/storage/????-????/", "/mnt/", "/Volumes/", "/private/var/", "/var/",
        "/tmp/", "/root/", "/data/data/", "/data/user/0/", "/data/media/0/", "/data/local/tmp/", "/etc/", "/usr/", "/dev/", "/opt/",
        "/Library/", "/Applications/",
    ];

    private static readonly SearchValues<char> EndsOfPart = SearchValues.Create("/\\?#. ,;:)]>\"'");

    // Imageboards have such names, and below them the second list.
    private static readonly string[] AlsoBoards = ["/root/", "/tmp/", "/var/", "/dev/", "/opt/", "/etc/", "/usr/", "/mnt/"];

    private static readonly string[] PartsOfBoards = ["res", "src", "thumb", "thread", "threads", "catalog", "archive", "index"];

    public static bool IsOne(ReadOnlySpan<char> text)
    {
        if (text is not ['/', ..] || text.IndexOf("://", StringComparison.Ordinal) >= 0) return false;
        foreach (string root in Roots)
        {
            int length = LengthOf(text, root);
            if (length > 0 && length < text.Length) return !(AlsoBoards.Contains(root) && IsOfBoard(text[length..]));
        }

        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> text, string root)
    {
        int at = 0;
        foreach (char expected in root)
        {
            if (at == text.Length) return 0;
            if (expected == '*')
            {
                int part = text[at..].IndexOf('/');
                if (part <= 0) return 0;
                at += part;
            }
            else if (expected == '?' ? char.IsAsciiHexDigit(text[at]) : text[at] == expected) at++;
            else return 0;
        }

        return at;
    }

    private static bool IsOfBoard(ReadOnlySpan<char> path)
    {
        int end = path.IndexOfAny(EndsOfPart);
        ReadOnlySpan<char> part = end < 0 ? path : path[..end];
        if (!part.IsEmpty && !part.ContainsAnyExceptInRange('0', '9')) return true;
        foreach (string name in PartsOfBoards)
        {
            if (part.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
