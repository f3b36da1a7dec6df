using System.Text;

namespace Meldpunt.Triage.Testing.Tests;

/// <summary>A folder of files for one test, gone after it.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Place = Directory.CreateTempSubdirectory("meldpunt-scenarios-").FullName;

    public string Place { get; }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string file = Path.Combine(Place, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
