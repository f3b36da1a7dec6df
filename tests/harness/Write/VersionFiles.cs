using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>What repeats the version that is being made: pages, and samples that are copied to where there are only the packages.</summary>
internal static partial class VersionFiles
{
    private static readonly string[] Folders = ["docs", "samples", "src"];
    private static readonly string[] Kinds = [".md", ".csproj", ".fsproj", ".yml"];
    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    /// <summary>Each file that names a package of the library with a version, and what it should hold.</summary>
    /// <param name="version">The version that is being made.</param>
    public static IEnumerable<(string File, string Content)> All(string version) =>
        from path in Folders.SelectMany(folder => Files(Clone.PathOf(folder))).Prepend(Clone.PathOf("README.md"))
        let text = File.ReadAllText(path)
        where Reference().IsMatch(text)
        select (Path.GetRelativePath(Clone.Root, path), Reference().Replace(text, match => $"{match.Groups[1].Value}{version}"));

    private static IEnumerable<string> Files(string folder) =>
    [
        .. Directory.GetFiles(folder).Where(file => Kinds.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal),
        .. Directory.GetDirectories(folder).Where(one => !Made.Contains(Path.GetFileName(one))).Order(StringComparer.Ordinal).SelectMany(Files),
    ];

    [GeneratedRegex("(<PackageReference Include=\"Meldpunt\\.Triage[A-Za-z.]*\" Version=\"|Meldpunt\\.Triage\\.Tool --version )[0-9][0-9A-Za-z.+-]*")]
    private static partial Regex Reference();
}
