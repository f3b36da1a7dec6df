using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Scenarios;

/// <summary>Finds and opens the files of scenarios.</summary>
internal static class ScenarioFiles
{
    public static IEnumerable<string> Of(IEnumerable<string> paths, List<string> faults)
    {
        foreach (string path in paths)
        {
            if (File.Exists(path)) yield return path;
            else if (!Directory.Exists(path)) faults.Add($"{path}: there is no such file or folder");
            else foreach (string file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) yield return file;
        }
    }

    public static ScenarioReading Read(string file, List<string> faults)
    {
        try
        {
            return ScenarioDocument.Read(File.ReadAllBytes(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file}: cannot be read");
            return new(ValueLists.Create<Scenario>([]), []);
        }
    }
}
