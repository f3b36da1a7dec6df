namespace Meldpunt.Triage.Testing;

/// <summary>Finds and opens the files of scenarios.</summary>
internal static class ScenarioFiles
{
    public static IEnumerable<string> Find(IEnumerable<string> paths, List<string> faults)
    {
        foreach (string path in paths)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                faults.Add("an empty path names no file or folder");
                continue;
            }

            string found = Path.Exists(path) ? path : BesideProgram(path);
            if (File.Exists(found)) yield return found;
            else if (!Directory.Exists(found)) faults.Add($"{path}: there is no such file or folder{Looked(path)}");
            else foreach (string file in In(found, faults)) yield return file;
        }
    }

    // A test runner may start tests in any folder; what a project copies is beside the program.
    private static string BesideProgram(string path) => Path.Combine(AppContext.BaseDirectory, path);

    private static string Looked(string path)
    {
        if (Path.IsPathFullyQualified(path)) return "";
        string current = Environment.CurrentDirectory, program = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return current == program
            ? $" in '{program}'; does the project copy it there (CopyToOutputDirectory)?"
            : $" in '{current}', nor beside the program, in '{program}'; does the project copy it there (CopyToOutputDirectory)?";
    }

    private static string[] In(string folder, List<string> faults)
    {
        try
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            if (files.Length == 0) faults.Add($"{folder}: there is no .json file in this folder");
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{folder}: not all of this folder can be read");
            return [];
        }
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
            faults.Add(file.Contains('\uFFFD', StringComparison.Ordinal) && !File.Exists(file) ? $"{file}: its name is not UTF-8; rename it" : $"{file}: cannot be read");
            return null;
        }
    }
}
