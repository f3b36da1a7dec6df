using System.Buffers;
using System.Text;
using Meldpunt.Triage.UrlEvidence.Spellings;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Step 6: the path of a file on a device or in its network. What sites write as well, and what may be the rest of an address, is none.</summary>
internal static class DevicePath
{
    /// <summary>Whether a text is a Windows path, a UNC path, or a Unix path below a root that devices have and sites do not.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => IsWindows(text) || IsUnc(text) || UnixPath.IsOne(text);

    /// <summary>Whether the text behind <c>file:</c> is a path of a device, and not of a public host.</summary>
    public static bool IsFile(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> path = rest.TrimStart(@"/\");
        int slashes = rest.Length - path.Length;
        bool hasHost = slashes is 2 or > 3;
        return !path.IsEmpty && !(hasHost && IsPublicHost(FirstPart(path)));
    }

    // "C:\x", "C:/x" which Windows takes as well, and "C:" alone; "s:/example.org" is what is left of "https:/example.org".
    private static bool IsWindows(ReadOnlySpan<char> text)
    {
        if (text is not [char drive, ':', ..] || !char.IsAsciiLetter(drive)) return false;
        if (text.Length == 2) return true;
        if (text[2] is not ('\\' or '/') || text[2..].StartsWith("//", StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> first = FirstPart(text[2..].TrimStart(@"/\"));
        return FileName.EndsLikeOne(first) || !IsPublicHost(first);
    }

    private static bool IsUnc(ReadOnlySpan<char> text) => text.StartsWith(@"\\", StringComparison.Ordinal) && IsShare(text[2..]);

    // Server and share; "\\?\C:\x", "\\?\UNC\server\share". "\\server/x" may be an address with its slashes wrong.
    private static bool IsShare(ReadOnlySpan<char> text)
    {
        const string Unc = @"UNC\";
        int end = text.IndexOfAny('\\', '/');
        ReadOnlySpan<char> server = end < 0 ? text : text[..end];
        ReadOnlySpan<char> behind = text[server.Length..];
        if (server.IsEmpty || behind is not ['\\', _, ..]) return false;
        if (server is not ("?" or ".")) return !IsPublicHost(WithoutMarks(server));
        return !behind[1..].StartsWith(Unc, StringComparison.OrdinalIgnoreCase) || IsShare(behind[(1 + Unc.Length)..]);
    }

    // "nas@SSL@8443" is the host "nas".
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> server)
    {
        int at = server.IndexOf('@');
        return at < 0 ? server : server[..at];
    }

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> path)
    {
        int end = path.IndexOfAny(@"/\?#");
        return end < 0 ? path : path[..end];
    }

    // "file://“example.org”/a": what opens before a host is no part of it.
    private static bool IsPublicHost(ReadOnlySpan<char> name)
    {
        while (name is [not '[', ..] && Marks.IsOpening(name[0])) name = name[1..];
        return HostEvidence.IsPublicHost(Schemeless.RowOf(name));
    }
}

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

/// <summary>Part of step 5: the name of a file, which looks like a host's name and is none.</summary>
internal static class FileName
{
    private const int LongestEnding = 4;

    /// <summary>Whether a text without a path and a query ends like a file.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => !text.ContainsAny('/', '?') && EndsLikeOne(text);

    /// <summary>Whether a text ends like a file.</summary>
    public static bool EndsLikeOne(ReadOnlySpan<char> text)
    {
        int dot = text.LastIndexOf('.');
        Span<char> ending = stackalloc char[LongestEnding];
        return dot >= 0 && text.Length - dot - 1 <= LongestEnding
            && Ascii.ToLower(text[(dot + 1)..], ending, out int length) == OperationStatus.Done && IsEnding(ending[..length]);
    }

    private static bool IsEnding(ReadOnlySpan<char> ending) => ending is
        "jpg" or "jpeg" or "jfif" or "png" or "gif" or "webp" or "avif" or "bmp" or "heic" or "heif" or "tif" or "tiff" or "svg" or "mp4" or "mov"
        or "avi" or "mkv" or "webm" or "wmv" or "flv" or "mpg" or "mpeg" or "m4v" or "3gp" or "mts" or "mp3" or "m4a" or "wav" or "pdf" or "txt"
        or "doc" or "docx" or "xls" or "xlsx" or "odt" or "eml" or "msg" or "zip" or "rar" or "7z" or "gz" or "tar" or "exe" or "apk" or "msi";
}
