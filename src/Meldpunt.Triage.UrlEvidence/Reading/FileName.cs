namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>Part of step 5: the name of a file, which looks like a host's name and is none.</summary>
internal static class FileName
{
    private static readonly string[] Endings =
    [
        "jpg", "jpeg", "jfif", "png", "gif", "webp", "avif", "bmp", "heic", "heif", "tif", "tiff", "svg", "mp4", "mov", "avi", "mkv", "webm",
        "wmv", "flv", "mpg", "mpeg", "m4v", "3gp", "mts", "mp3", "m4a", "wav", "pdf", "txt", "doc", "docx", "xls", "xlsx", "odt", "eml",
        "msg", "zip", "rar", "7z", "gz", "tar", "exe", "apk", "msi",
    ];

    /// <summary>Whether a text without a path and a query ends like a file.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => !text.ContainsAny('/', '?') && EndsLikeOne(text);

    /// <summary>Whether a text ends like a file.</summary>
    public static bool EndsLikeOne(ReadOnlySpan<char> text)
    {
        int dot = text.LastIndexOf('.');
        if (dot < 0) return false;
        foreach (string ending in Endings)
        {
            if (text[(dot + 1)..].Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
