namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Finds where the last whole line of a file ends.</summary>
internal static class JournalTail
{
    private const int Step = 64 * 1024;

    /// <summary>The length of all whole lines: up to and with the last line end, 0 when there is none.</summary>
    public static long WholeLines(Stream file)
    {
        byte[] part = new byte[Step];
        long end = file.Length;
        while (end > 0)
        {
            int length = (int)Math.Min(Step, end);
            file.Position = end - length;
            int read = file.ReadAtLeast(part.AsSpan(0, length), length, throwOnEndOfStream: false);
            int last = part.AsSpan(0, read).LastIndexOf((byte)'\n');
            if (last >= 0) return end - length + last + 1;
            end -= length;
        }

        return 0;
    }

    /// <summary>Cuts an unfinished last line off.</summary>
    /// <returns>True when there was one.</returns>
    public static bool Mend(string path)
    {
        if (RegularFile.Length(path) == 0) return false;
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
        long whole = WholeLines(file);
        if (whole == file.Length) return false;
        file.SetLength(whole);
        file.Flush(flushToDisk: true);
        return true;
    }
}
