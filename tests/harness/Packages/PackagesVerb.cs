using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Packages;

/// <summary>Opens packages that were made: whether each has what belongs in it, and whether two makings of them hold the same code.</summary>
internal static partial class PackagesVerb
{
    private const string Tool = "Meldpunt.Triage.Tool";

    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult<int?>(arguments switch
    {
        ["inspect", var folder] => Inspect(folder),
        ["compare", var folder, var again] => Compare(folder, again),
        _ => null,
    });

    private static int Inspect(string folder)
    {
        string[] projects = [.. Directory.GetFiles(Clone.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
        (string Project, string Id)[] packages = [.. projects.SelectMany(project => Ids(folder, project).Select(id => (project, id)))];
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
        Dictionary<string, string> first = Code(folder), second = Code(again);
        string[] other = [.. second.Keys.Where(name => first.GetValueOrDefault(name) != second[name]).Order(StringComparer.Ordinal)];
        foreach (string name in other) Console.WriteLine($"{name}: differs");
        Console.WriteLine($"files of code that were made again: {second.Count - other.Length} passed, {other.Length} failed");
        return second.Count > 0 && other.Length == 0 ? 0 : 1;
    }

    // Every assembly and its symbols, by the package that it is in.
    private static Dictionary<string, string> Code(string folder)
    {
        Dictionary<string, string> code = new(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*.*nupkg"))
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in package.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".pdb"))
            {
                using Stream content = entry.Open();
                code[$"{Path.GetFileName(file)}/{entry.FullName}"] = Convert.ToHexString(SHA256.HashData(content));
            }
        }

        return code;
    }

    [GeneratedRegex("^Meldpunt\\.Triage\\.Tool\\.([a-z][a-z0-9-]*)\\.[0-9]")]
    private static partial Regex OfPlatform();
}
