using Meldpunt.Triage.TestPolicies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Meldpunt.Triage.NRules.Tests.CSharp;

/// <summary>Each block of C# in a page for users compiles, beside what the page speaks of, or stands in a source that does.</summary>
public sealed class PageCodeTests
{
    // What needs a web application: .ci/run compiles and runs the first one, as the page shows it.
    private const string OfTheWeb = "WebApplication.CreateBuilder";

    // What a document becomes: TypedPolicyTests compiles the page of that.
    private const string OfTypedPolicy = "Parcels.Report";

    private const string AtHand =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Data.Common;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using FluentAssertions;
        global using Meldpunt.Triage;
        global using Meldpunt.Triage.Analysis;
        global using Meldpunt.Triage.Explanations;
        global using Meldpunt.Triage.Exports;
        global using Meldpunt.Triage.Exports.Texts;
        global using Meldpunt.Triage.Hosting;
        global using Meldpunt.Triage.Policies;
        global using Meldpunt.Triage.Testing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Xunit;
        global using static Told;

        /// <summary>What the pages have made or been given before a block.</summary>
        public static class Told
        {
            public static TriageEngine engine => TriageEngine.Default;
            public static TriageEngine next => engine;
            public static TriagePolicy policy => engine.Policy;
            public static TriagePolicy oldPolicy => policy;
            public static TriagePolicy old => policy;
            public static Decision decision => engine.Decide(new Report());
            public static PolicyDifference difference => PolicyDifference.Between(old, policy);
            public static VocabularyMapping mapping => null!;
            public static string? url => null;
            public static Stream stream => Stream.Null;
            public static DbDataSource source => null!;
            public static IHostApplicationBuilder builder => Host.CreateApplicationBuilder();
            public static string AskPerson(DialogueQuestion question) => question.ToString()!;
        }
        """;

    private static readonly string[] Sources =
    [
        .. new[] { "samples", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Clone.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Select(file => Plain(File.ReadAllText(file))),
    ];

    public static TheoryData<string, int> Blocks => [.. Pages.SelectMany(page => Enumerable.Range(1, CodeOf(page).Count).Select(number => (page, number)))];

    private static string[] Pages =>
    [
        "README.md",
        .. Directory.GetFiles(Clone.PathOf("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
        .. Directory.GetDirectories(Clone.PathOf("samples")).Select(folder => $"samples/{Path.GetFileName(folder)}/README.md").Where(page => File.Exists(Clone.PathOf(page))).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_of_a_page_compiles_or_stands_in_what_is_compiled(string page, int number)
    {
        string code = CodeOf(page)[number - 1];
        if (code.Contains(OfTheWeb, StringComparison.Ordinal) || code.Contains(OfTypedPolicy, StringComparison.Ordinal) || Sources.Any(source => source.Contains(Plain(code), StringComparison.Ordinal))) return;
        Errors(code).Should().BeEmpty(code);
    }

    [Fact]
    public void A_name_that_is_not_there_is_found() => Errors("string page = HtmlExport.Wrote(policy);").Should().ContainSingle().Which.Should().Contain("Wrote");

    [Fact]
    public void The_web_applications_of_pages_are_run_by_CI() =>
        Pages.SelectMany(CodeOf).Where(code => code.Contains(OfTheWeb, StringComparison.Ordinal)).Should().HaveCount(2)
            .And.Contain(code => Sources.Any(source => source.Contains(Plain(code), StringComparison.Ordinal)), "and .ci/run makes the other one from the page");

    private static List<string> CodeOf(string page) => [.. PageBlock.Of(File.ReadAllText(Clone.PathOf(page))).Where(block => block.Language == "csharp").Select(block => block.Content)];

    private static string[] Errors(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code);
        bool isProgram = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        string[] known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Page", [CSharpSyntaxTree.ParseText(AtHand), tree], known.Select(file => MetadataReference.CreateFromFile(file)),
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(told => told.Severity == DiagnosticSeverity.Error).Select(told => told.ToString())];
    }

    // Pages have no indentation of a method around their code, and comments that sources need not have.
    private static string Plain(string code) => string.Join('\n', code.Split('\n').Select(line => line.Split("  //")[0].Trim()).Where(line => line.Length > 0));
}
