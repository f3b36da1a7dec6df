using System.Globalization;
using System.Reflection;
using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Meldpunt.Triage.NRules.Tests.CSharp;

/// <summary>The page of each package: its program is compiled and run and prints what the page says, and its links lead to files of the repository.</summary>
[Collection(nameof(PackageReadmeTests))]
public sealed class PackageReadmeTests
{
    private const string Tool = "Meldpunt.Triage.Tool";
    private const string UpToTheRoot = "../../";

    // What a new project has, and what the page of typed code has the project be.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    // An SDK does not tell that a library was compiled against an earlier version of the framework either.
    private static readonly Dictionary<string, ReportDiagnostic> LaterAssemblies = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    public static TheoryData<string> Packages => [.. Directory.GetDirectories(Clone.PathOf("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Programs => [.. Packages.Select(row => row.Data).Where(package => package != Tool)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_page_of_a_package_is_short_says_how_to_get_it_and_leads_to_what_is_there(string package)
    {
        string page = Page(package);
        page.Should().StartWith($"# {package}\n").And.ContainAny($"dotnet add package {package}\n", $"<PackageReference Include=\"{package}\"", $"dotnet tool install --global {package}\n");
        page.Split('\n').Should().HaveCountLessThanOrEqualTo(51);
        string[] links = [.. page.Split("](").Skip(1).Select(rest => rest.Split(')')[0]).Where(link => !link.StartsWith("https://", StringComparison.Ordinal))];
        links.Should().NotBeEmpty();
        links.Where(link => !LeadsToAFile(link)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_program_of_a_page_prints_what_the_page_says(string package)
    {
        string page = Page(package);
        string program = Blocks(page, "csharp").Single();
        List<string> sources = [Usings, program];
        if (Blocks(page, "json") is [var document]) sources.Add(CSharpExport.Write(PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).PolicyOrThrow(), new() { Namespace = "Shop" }));

        string printed = Run(sources);

        string after = page.Split($"{program}```", 2)[1];
        string told = Blocks(after, "")[0];
        if (after.StartsWith("\n\nprints\n", StringComparison.Ordinal)) printed.Should().Be(told);
        else printed.Should().Contain(told, "a host logs as well");
    }

    private static string Page(string package) => File.ReadAllText(Clone.PathOf("src", package, "README.md")).ReplaceLineEndings("\n");

    private static bool LeadsToAFile(string link) =>
        link.StartsWith(UpToTheRoot, StringComparison.Ordinal) && File.Exists(Clone.PathOf(link[UpToTheRoot.Length..].Split('#')[0]));

    // What stands within the fences of a language.
    private static string[] Blocks(string page, string language)
    {
        string[] parts = page.Split("```");
        return [.. parts.Where((part, place) => place % 2 == 1 && part.StartsWith($"{language}\n", StringComparison.Ordinal)).Select(part => part[(language.Length + 1)..])];
    }

    private static string Run(IEnumerable<string> sources)
    {
        string[] known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Page{Guid.NewGuid():N}", sources.Select(source => CSharpSyntaxTree.ParseText(source)), known.Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: LaterAssemblies));
        using MemoryStream file = new();
        compilation.Emit(file).Diagnostics.Where(told => told.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning).Should().BeEmpty();
        MethodInfo main = Assembly.Load(file.ToArray()).EntryPoint!;
        using StringWriter printed = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextWriter console = Console.Out;
        Console.SetOut(printed);
        try
        {
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }
}

/// <summary>What a program prints is caught in the console of this process, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(PackageReadmeTests), DisableParallelization = true)]
public sealed class ConsoleOfPages;
