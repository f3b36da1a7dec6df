namespace Meldpunt.Triage.TestPolicies;

/// <summary>What stands between two fences of a Markdown page.</summary>
/// <param name="Language">The word after the first fence; empty for none.</param>
/// <param name="Content">The lines, each with its end.</param>
/// <param name="Before">What stands between it and the block before.</param>
internal sealed record PageBlock(string Language, string Content, string Before)
{
    private const string Fence = "```";

    public IReadOnlyList<string> Lines => Content.TrimEnd('\n').Split('\n');

    public static IReadOnlyList<PageBlock> Of(string page)
    {
        List<PageBlock> blocks = [];
        string before = "", content = "";
        string? language = null;
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (language is null) before += $"{line}\n";
                else content += $"{line}\n";
            }
            else if (language is null)
            {
                language = line[Fence.Length..];
            }
            else
            {
                blocks.Add(new(language, content, before));
                (language, before, content) = (null, "", "");
            }
        }

        return blocks;
    }
}
