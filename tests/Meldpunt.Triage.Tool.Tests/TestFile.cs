using System.Text;

namespace Meldpunt.Triage.Tool.Tests;

/// <summary>A file that lives as long as a test.</summary>
internal sealed class TestFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    public TestFile(string name, string content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, Encoding.UTF8.GetBytes(content));
    }

    public string Path { get; }

    public string Folder => _folder.FullName;

    /// <summary>Puts a copy of another file beside this one.</summary>
    public string Copy(string file)
    {
        string copy = System.IO.Path.Combine(Folder, System.IO.Path.GetFileName(file));
        File.Copy(file, copy);
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
