namespace Meldpunt.Triage.Tool.Tests.Explaining;

/// <summary>Files with what the tool should write. What it did write stands beside them when it differs.</summary>
internal static class ExpectedFile
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Explaining", "Expected");

    public static string Path(string name) => System.IO.Path.Combine(Folder, name);

    public static void Compare(string name, string actual)
    {
        string plain = actual.ReplaceLineEndings("\n");
        string expected = File.Exists(Path(name)) ? File.ReadAllText(Path(name)) : "";
        if (expected != plain) File.WriteAllText(Path(name) + ".actual", plain);
        plain.Should().Be(expected, "{0}.actual is right only if someone read it", Path(name));
    }
}
