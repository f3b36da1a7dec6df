using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>The tables of CONTRIBUTING.md that say in which order the folders of each project stand.</summary>
internal static partial class LayoutTables
{
    private const string Section = "## How the code is laid out";

    /// <summary>The order of each project that has a table, by the project's name.</summary>
    public static IReadOnlyDictionary<string, FolderOrder> Read() => Read(File.ReadAllText(Clone.PathOf("CONTRIBUTING.md")));

    private static Dictionary<string, FolderOrder> Read(string text)
    {
        int start = text.IndexOf(Section, StringComparison.Ordinal);
        string section = text[start..text.IndexOf("\n## ", start + Section.Length, StringComparison.Ordinal)];
        Dictionary<string, List<string>> tables = [];
        string project = "";
        foreach (string line in section.Split('\n'))
        {
            if (!line.StartsWith('|')) project = Project().Matches(line).Select(match => match.Groups[1].Value).LastOrDefault(project);
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                if (!tables.TryGetValue(project, out List<string>? names)) tables[project] = names = [];
                names.AddRange(Name().Matches(line[..line.IndexOf('|', 1)]).Select(match => match.Groups[1].Value));
            }
        }

        return tables.ToDictionary(table => table.Key, table => new FolderOrder(table.Key, table.Value));
    }

    [GeneratedRegex("`src/([A-Za-z.]+)`")]
    private static partial Regex Project();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
