using System.IO.Compression;
using System.Text;
using Meldpunt.Triage.Harness.Packages;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>What CI makes of each package that is made: a good one has no fault, and each fault that is planted is found.</summary>
public sealed class PackageInspectionTests
{
    private const string Id = "Meldpunt.Triage.UrlEvidence";
    private const string Url = "https://example.org/triage";
    private const string Library = $"lib/net10.0/{Id}.dll";
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    private static readonly string Commit = new('a', 40);
    private static readonly string[] Symbols = [$"lib/net10.0/{Id}.pdb"];

    public static TheoryData<string, string?, string> Plants => new()
    {
        { "README.md", null, "has no README" },
        { "README.md", File.ReadAllText(Clone.PathOf("src", Id, "README.md")), "has another README than its project, with links to the repository" },
        { $"lib/net10.0/{Id}.xml", null, $"{Library} has no documentation" },
        { "lib/net8.0/Meldpunt.Triage.Other.dll", "", "lib/net8.0/Meldpunt.Triage.Other.dll has no symbols" },
        { "lib/net10.0/Other.dll", "", $"Other.dll is not in {Notices}" },
        { "runtimes/linux-x64/native/libother.so", "", $"libother.so is not in {Notices}" },
        { Notices, null, $"{Notices} does not end with what {Id} says" },
        { Notices, $"  Gone.dll\n{File.ReadAllText(Clone.PathOf("src", Id, Notices))}", $"{Notices} names Gone.dll, which is not in the package" },
        { "icon.png", null, "has no icon" },
        { $"{Id}.nuspec", Metadata().Replace(Commit, "", StringComparison.Ordinal), "names no repository with a commit" },
        { $"{Id}.nuspec", Metadata().Replace("MIT", "", StringComparison.Ordinal), "has no licence" },
        { $"{Id}.nuspec", Metadata().Replace("one two", "", StringComparison.Ordinal), "has less than 5 tags" },
    };

    [Fact]
    public void A_package_with_all_that_belongs_in_it_has_no_fault() => Faults("icon.png", "").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Plants))]
    public void What_is_missing_or_wrong_is_found(string file, string? content, string fault) => Faults(file, content).Should().Contain(fault);

    [Fact]
    public void A_package_of_native_code_holds_the_program_and_the_library_of_SQLite_with_the_notices_of_all_that_is_in_it()
    {
        const string program = "tools/any/linux-x64/Meldpunt.Triage.Tool";
        const string sqlite = "tools/any/linux-x64/libe_sqlite3.so";
        (string, string)[] native = [("tools/any/linux-x64/DotnetToolSettings.xml", "Runner=\"executable\""), (program, ""), (sqlite, ""), ("dotnet/THIRD-PARTY-NOTICES.TXT", "")];
        Native(native).Should().BeEmpty();
        Native(native[..3]).Should().Contain("has no dotnet/THIRD-PARTY-NOTICES.TXT");
        Native([.. native, ("tools/any/linux-x64/Meldpunt.Triage.pdb", "")]).Should().ContainMatch("has *Meldpunt.Triage.pdb*; expected the program and SQLite's library");
        Native([native[0], native[2], native[3]]).Should().ContainMatch("has libe_sqlite3.so; expected the program *");
        Native([.. native, (Notices, "Other.")]).Should().Contain($"has another {Notices} than its project");

        static string[] Native((string File, string Content)[] files) => Faults([(Library, null), ($"lib/net10.0/{Id}.xml", null), .. files]);
    }

    private static string[] Faults(string file, string? content) => Faults([(file, content)]);

    private static string[] Faults((string File, string? Content)[] planted)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["README.md"] = File.ReadAllText(Clone.PathOf("src", Id, "README.md")).Replace("](../../", $"]({Url}/blob/{Commit}/", StringComparison.Ordinal),
            [Notices] = File.ReadAllText(Clone.PathOf("src", Id, Notices)),
            [Library] = "",
            [$"lib/net10.0/{Id}.xml"] = "",
            ["icon.png"] = "",
            [$"{Id}.nuspec"] = Metadata(),
        };
        foreach ((string file, string? content) in planted)
        {
            if (content is null) files.Remove(file);
            else files[file] = content;
        }

        using MemoryStream stream = new();
        using (ZipArchive made = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream entry = made.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        using ZipArchive package = new(stream, ZipArchiveMode.Read);
        return [.. PackageInspection.Faults(Id, Id, package, Symbols)];
    }

    private static string Metadata() =>
        $"<package><metadata><license>MIT</license><icon>icon.png</icon><readme>README.md</readme><projectUrl>{Url}</projectUrl><description>{new string('x', 101)}</description>"
        + $"<tags>one two three four five</tags><repository type=\"git\" url=\"{Url}\" commit=\"{Commit}\"/></metadata></package>";
}
