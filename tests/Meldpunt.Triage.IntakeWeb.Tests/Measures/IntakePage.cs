namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>The page of documentation that holds what is measured here, in parts between marks.</summary>
internal static class IntakePage
{
    public static string Folder => Path.Combine(Root, "docs", "intake");

    public static string PageFile => Path.Combine(Root, "docs", "intake.md");

    private static string Root
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meldpunt.Triage.sln"))) folder = folder.Parent;
            return folder!.FullName;
        }
    }

    /// <summary>A part of the page.</summary>
    public static string Read(string part)
    {
        string page = File.ReadAllText(PageFile);
        (int start, int end) = Find(page, part);
        return page[start..end].Trim('\n');
    }

    public static void Write(string part, string text)
    {
        string page = File.ReadAllText(PageFile);
        (int start, int end) = Find(page, part);
        File.WriteAllText(PageFile, $"{page[..start]}\n\n{text.Trim('\n')}\n\n{page[end..]}");
    }

    private static (int Start, int End) Find(string page, string part)
    {
        string begin = $"<!-- {part} -->";
        int start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return (start, page.IndexOf($"<!-- end of {part} -->", start, StringComparison.Ordinal));
    }
}
