using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Packages;

/// <summary>Opens packages that were made: whether each has what belongs in it, whether two makings of them hold the same, and whether their bills of materials are true.</summary>
internal static partial class PackagesVerb
{
    private const string Tool = "Meldpunt.Triage.Tool";

    // What differs with every making: a name that is drawn, and what leads to it.
    private static readonly string[] Drawn = [".psmdcp", ".rels"];

    private static string[] Projects { get; } =
        [.. Directory.GetFiles(Clone.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult<int?>(arguments switch
    {
        ["inspect", var folder] => Inspect(folder),
        ["compare", var folder, var again] => Compare(folder, again),
        ["bills", var folder, var version] => InspectBills(folder, version),
        _ => null,
    });

    private static int Inspect(string folder)
    {
        (string Project, string Id)[] packages = [.. Projects.SelectMany(project => Ids(folder, project).Select(id => (project, id)))];
        int faulty = 0;
        foreach ((string project, string id) in packages)
        {
            string[] faults = [.. Faults(folder, project, id)];
            faulty += faults.Length == 0 ? 0 : 1;
            foreach (string fault in faults) Console.WriteLine($"{id}: {fault}");
        }

        Console.WriteLine($"packages: {packages.Length - faulty} passed, {faulty} failed");
        return faulty == 0 ? 0 : 1;
    }

    // The tool's leads to one for each platform, of which that of this machine is made here, and to one for any other.
    private static string[] Ids(string folder, string project)
    {
        if (project != Tool) return [project];
        string[] platforms = [.. Directory.GetFiles(folder, $"{Tool}.*.nupkg").Select(file => OfPlatform().Match(Path.GetFileName(file)).Groups[1].Value).Where(platform => platform is not ("" or "any"))];
        return [Tool, $"{Tool}.any", .. (platforms is [] ? ["native"] : platforms).Select(platform => $"{Tool}.{platform}")];
    }

    private static string[] Faults(string folder, string project, string id)
    {
        string[] files = Directory.GetFiles(folder, $"{id}.*.nupkg").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1])).ToArray();
        if (files is not [var file]) return [$"has {files.Length} packages; expected one"];
        using ZipArchive package = ZipFile.OpenRead(file);
        string symbols = Path.ChangeExtension(file, ".snupkg");
        if (!File.Exists(symbols)) return [.. PackageInspection.Faults(project, id, package, [])];
        using ZipArchive opened = ZipFile.OpenRead(symbols);
        return [.. PackageInspection.Faults(project, id, package, [.. opened.Entries.Select(entry => entry.FullName)])];
    }

    private static int Compare(string folder, string again)
    {
        Dictionary<string, string> first = Contents(folder), second = Contents(again);
        string[] other = [.. second.Keys.Where(name => first.GetValueOrDefault(name) != second[name]).Order(StringComparer.Ordinal)];
        foreach (string name in other) Console.WriteLine($"{name}: differs");
        Console.WriteLine($"files that were made again: {second.Count - other.Length} passed, {other.Length} failed");
        return second.Count > 0 && other.Length == 0 ? 0 : 1;
    }

    private static int InspectBills(string folder, string version)
    {
        int faulty = 0;
        foreach (string project in Projects)
        {
            string file = Path.Combine(folder, $"{project}.{version}.cdx.json");
            string[] faults = File.Exists(file) ? [.. BillInspection.Faults(project, version, JsonNode.Parse(File.ReadAllBytes(file)))] : ["has none"];
            faulty += faults.Length == 0 ? 0 : 1;
            foreach (string fault in faults) Console.WriteLine($"bill of materials of {project}: {fault}");
        }

        Console.WriteLine($"bills of materials: {Projects.Length - faulty} passed, {faulty} failed");
        return faulty == 0 ? 0 : 1;
    }

    // Every file, by the package that it is in.
    private static Dictionary<string, string> Contents(string folder)
    {
        Dictionary<string, string> contents = new(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*.*nupkg"))
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in package.Entries.Where(entry => !Drawn.Contains(Path.GetExtension(entry.Name))))
            {
                using Stream content = entry.Open();
                contents[$"{Path.GetFileName(file)}/{entry.FullName}"] = Convert.ToHexString(SHA256.HashData(content));
            }
        }

        return contents;
    }

    [GeneratedRegex("^Meldpunt\\.Triage\\.Tool\\.([a-z][a-z0-9-]*)\\.[0-9]")]
    private static partial Regex OfPlatform();
}
