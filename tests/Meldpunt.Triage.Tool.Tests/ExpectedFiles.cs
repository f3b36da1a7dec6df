namespace Meldpunt.Triage.Tool.Tests;

/// <summary>Files with what the tool should write. What it did write stands beside them when it differs.</summary>
internal sealed class ExpectedFiles(string folder)
{
    private readonly string _folder = System.IO.Path.Combine(AppContext.BaseDirectory, folder, "Expected");

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public void Compare(string name, string actual)
    {
        string plain = actual.ReplaceLineEndings("\n");
        string expected = File.Exists(Path(name)) ? File.ReadAllText(Path(name)) : "";
        if (expected != plain) File.WriteAllText(Path(name) + ".actual", plain);
        plain.Should().Be(expected, "{0}.actual is right only if someone read it", Path(name));
    }
}
