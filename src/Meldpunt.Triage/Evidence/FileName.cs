using System.Text;

namespace Meldpunt.Triage.Evidence;

/// <summary>The bare name of a file, which looks like a host name and is none.</summary>
internal static class FileName
{
    private static readonly string[] Extensions =
    [
        "jpg", "jpeg", "png", "gif", "webp", "bmp", "heic", "mp4", "avi", "mkv", "webm", "wmv", "mp3",
        "pdf", "txt", "doc", "docx", "rar", "7z",
    ];

    /// <summary>Whether a text has no slash and ends as the name of a file.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        if (dot < 0 || text.Contains('/'))
            return false;

        foreach (var extension in Extensions)
            if (Ascii.EqualsIgnoreCase(text[(dot + 1)..], extension))
                return true;

        return false;
    }
}
