namespace Workbench.Model;

/// <summary>A policy to begin with: two facts, and everything to a person.</summary>
internal static class Template
{
    public static string Document { get; } = Read();

    private static string Read()
    {
        using Stream resource = typeof(Template).Assembly.GetManifestResourceStream("template.json")!;
        using StreamReader reader = new(resource);
        return reader.ReadToEnd();
    }
}
