namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>A text file next to this one that is part of the library. Lines with a # are for people.</summary>
internal static class ListFile
{
    private const string Folder = "Meldpunt.Triage.UrlEvidence.Lists.";

    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(ListFile).Assembly.GetManifestResourceStream(Folder + name)!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
