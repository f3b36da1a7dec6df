namespace Meldpunt.Triage.Testing;

/// <summary>Finds and opens the files of scenarios.</summary>
internal static class ScenarioFiles
{
    public static IEnumerable<string> Find(IEnumerable<string> paths, List<string> faults)
    {
        foreach (string path in paths)
        {
            if (File.Exists(path)) yield return path;
            else if (!Directory.Exists(path)) faults.Add($"{path}: there is no such file or folder");
            else foreach (string file in In(path, faults)) yield return file;
        }
    }

    private static string[] In(string folder, List<string> faults)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (files.Length == 0) faults.Add($"{folder}: there is no .json file in this folder");
        return files;
    }

    /// <summary>Null when it cannot be opened.</summary>
    public static ScenarioFile? Read(string file, List<string> faults)
    {
        try
        {
            return ScenarioFile.Read(File.ReadAllBytes(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file}: cannot be read");
            return null;
        }
    }
}
