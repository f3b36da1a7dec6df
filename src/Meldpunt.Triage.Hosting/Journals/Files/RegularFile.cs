namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>Tells files from what only looks like one, without opening it: to open a pipe waits for somebody to write to it, and a device may have no end.</summary>
internal static class RegularFile
{
    /// <summary>How many bytes a file has. None has an empty one, and so have a pipe, a device, and a link that leads nowhere.</summary>
    /// <exception cref="FileNotFoundException">There is nothing with this name.</exception>
    public static long Length(string path)
    {
        FileInfo file = new(path);
        if (file.LinkTarget is null) return file.Length;
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : 0;
    }
}
