namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record SarifPlace(string File, int Line, int Column)
{
    public static SarifPlace From(string file, Fault located) => new(file, Math.Max(1, located.Line), Math.Max(1, located.Column));

    /// <summary>The file as a URI, relative to a folder.</summary>
    public string UriFrom(string folder)
    {
        string path = Path.GetRelativePath(folder, Path.GetFullPath(File, folder));
        if (Path.IsPathRooted(path)) return new Uri(path).AbsoluteUri;
        return string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
