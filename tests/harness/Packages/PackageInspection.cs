using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Packages;

/// <summary>What is missing or wrong in a package, as the one who finds it on a page of packages sees it.</summary>
internal static partial class PackageInspection
{
    private const string Own = "Meldpunt.Triage";
    private const string Notices = "THIRD-PARTY-NOTICES.txt";
    private const string Evidence = "Meldpunt.Triage.UrlEvidence";
    private const string Settings = "DotnetToolSettings.xml";
    private const string OfRuntime = "dotnet/THIRD-PARTY-NOTICES.TXT";

    // Those of .NET and of Windows, Linux and macOS.
    private static readonly string[] Libraries = [".dll", ".so", ".dylib"];

    /// <summary>The faults, a line each.</summary>
    /// <param name="project">The project that it is made of.</param>
    /// <param name="id">The package's id, which for a platform's is another.</param>
    /// <param name="package">The package.</param>
    /// <param name="symbols">The files of its symbol package; empty for none.</param>
    public static IEnumerable<string> Faults(string project, string id, ZipArchive package, IReadOnlyCollection<string> symbols)
    {
        XElement metadata = XDocument.Parse(Text(package, $"{id}.nuspec") ?? "<package><metadata/></package>").Root!.Elements().Single();
        return [.. OfMetadata(metadata, package), .. OfPage(project, metadata, package), .. OfLibraries(package, symbols), .. IsNative(package) ? OfNative(project, package) : OfNotices(package)];
    }

    private static IEnumerable<string> OfMetadata(XElement metadata, ZipArchive package)
    {
        if (Value(metadata, "license") != "MIT") yield return "has no licence";
        if (Value(metadata, "description") is not { Length: > 100 }) yield return "has no description, or one of less than 100 characters";
        if (Value(metadata, "tags").Split(' ', ';').Length < 5) yield return "has less than 5 tags";
        if (Value(metadata, "icon") is not { Length: > 0 } icon || package.GetEntry(icon) is null) yield return "has no icon";
        if (!IsAddress(Url(metadata)) || Commit(metadata).Length != 40) yield return "names no repository with a commit";
        if (Value(metadata, "projectUrl") != Url(metadata)) yield return "has another project URL than its repository";
    }

    private static IEnumerable<string> OfPage(string project, XElement metadata, ZipArchive package)
    {
        if (Value(metadata, "readme") != "README.md" || Text(package, "README.md") is not { } page) return ["has no README"];
        string here = $"{Url(metadata)}/blob/{Commit(metadata)}/";
        string own = File.ReadAllText(Clone.PathOf("src", project, "README.md")).Replace("](../../", $"]({here}", StringComparison.Ordinal);
        if (page.ReplaceLineEndings("\n").TrimEnd() != own.ReplaceLineEndings("\n").TrimEnd()) return ["has another README than its project, with links to the repository"];
        string[] links = [.. Link().Matches(page).Select(match => match.Groups[1].Value + match.Groups[2].Value)];
        return [
            .. links.Where(link => !IsAddress(link)).Select(link => $"the README's link {link} is relative"),
            .. links.Where(link => link.StartsWith(Url(metadata), StringComparison.Ordinal) && !(link.StartsWith(here, StringComparison.Ordinal) && File.Exists(Clone.PathOf(link[here.Length..].Split('#')[0]))))
                .Select(link => $"the README's link {link} leads to no file of the commit"),
            .. links.Any(link => link.StartsWith(here, StringComparison.Ordinal)) ? Array.Empty<string>() : ["the README leads to nothing of the repository"]];
    }

    // A tool's are not for programming against, and a package of files has none.
    private static IEnumerable<string> OfLibraries(ZipArchive package, IReadOnlyCollection<string> symbols) =>
        from library in Assemblies(package).Where(entry => entry.Name.StartsWith(Own, StringComparison.Ordinal) && entry.FullName.StartsWith("lib/", StringComparison.Ordinal))
        from fault in new[]
        {
            package.GetEntry(Path.ChangeExtension(library.FullName, ".xml")) is null ? $"{library.FullName} has no documentation" : null,
            symbols.Contains(Path.ChangeExtension(library.FullName, ".pdb")) ? null : $"{library.FullName} has no symbols",
        }
        where fault is not null
        select fault;

    private static IEnumerable<string> OfNotices(ZipArchive package)
    {
        string notices = (Text(package, Notices) ?? "").ReplaceLineEndings("\n");
        string[] inside = [.. Assemblies(package).Select(entry => entry.Name).Distinct()];
        string[] others = [.. inside.Where(name => !name.StartsWith(Own, StringComparison.Ordinal))];
        string[] told = [.. notices.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && IsLibrary(line)).Select(line => line.Trim())];
        foreach (string name in others.Except(told)) yield return $"{name} is not in {Notices}";
        foreach (string name in told.Except(others)) yield return $"{Notices} names {name}, which is not in the package";
        string ofEvidence = File.ReadAllText(Clone.PathOf("src", Evidence, Notices)).ReplaceLineEndings("\n");
        if (inside.Contains($"{Evidence}.dll") && !notices.EndsWith(ofEvidence, StringComparison.Ordinal)) yield return $"{Notices} does not end with what {Evidence} says";
    }

    // The program holds what the assemblies of the package for any platform are, and the runtime; only SQLite stands beside it.
    private static IEnumerable<string> OfNative(string project, ZipArchive package)
    {
        string own = File.ReadAllText(Clone.PathOf("src", project, Notices)).ReplaceLineEndings("\n");
        if ((Text(package, Notices) ?? "").ReplaceLineEndings("\n") != own) yield return $"has another {Notices} than its project";
        if (package.GetEntry(OfRuntime) is null) yield return $"has no {OfRuntime}";
        string[] beside = [.. package.Entries.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal) && entry.Name != Settings).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
        string[] libraries = [.. beside.Where(IsLibrary)];
        if (libraries is not [var sqlite] || !sqlite.Contains("e_sqlite3", StringComparison.Ordinal) || beside.Length != 2) yield return $"has {string.Join(", ", beside)}; expected the program and SQLite's library";
    }

    private static bool IsNative(ZipArchive package) =>
        package.Entries.FirstOrDefault(entry => entry.Name == Settings) is { } settings && Text(package, settings.FullName)!.Contains("Runner=\"executable\"", StringComparison.Ordinal);

    private static IEnumerable<ZipArchiveEntry> Assemblies(ZipArchive package) => package.Entries.Where(entry => IsLibrary(entry.Name));

    private static bool IsLibrary(string name) => Libraries.Any(end => name.EndsWith(end, StringComparison.Ordinal));

    private static string? Text(ZipArchive package, string file)
    {
        if (package.GetEntry(file) is not { } entry) return null;
        using StreamReader text = new(entry.Open());
        return text.ReadToEnd();
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    private static string Url(XElement metadata) => Attribute(metadata, "url");

    private static string Commit(XElement metadata) => Attribute(metadata, "commit");

    private static string Attribute(XElement metadata, string name) =>
        metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "repository")?.Attribute(name)?.Value ?? "";

    private static bool IsAddress(string link) => link.StartsWith("https://", StringComparison.Ordinal);

    [GeneratedRegex("\\]\\(([^)]*)\\)|(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
